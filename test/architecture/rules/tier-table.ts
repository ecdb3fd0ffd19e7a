/**
 * The tiers of the libraries: each imports only from lower numbers, so that a circle between two of them cannot
 * be written. Two of the same number do not know each other.
 */
export const TIERS: Readonly<Record<string, number>> = {
  kernel: 0,
  database: 1,
  'web-kit': 1,
  workbook: 1,
  'disclosure-control': 1,
  audit: 2,
  mail: 2,
  'reference-data': 2,
  boroughs: 3,
  ssda903: 3,
  releases: 3,
  access: 4,
  rules: 4,
  provision: 5,
  placements: 6,
  'high-cost': 7,
  panel: 8,
  surveys: 9,
  measures: 10,
  reports: 11,
};

/** Whose a path is. */
export type Owner =
  | { readonly kind: 'lib'; readonly name: string; readonly tier: number | undefined }
  | { readonly kind: 'app'; readonly name: string }
  | { readonly kind: 'migrations' | 'test' | 'other' };

export const ownerOf = (path: string): Owner => {
  const [top, name = ''] = path.split('/');
  if (top === 'libs') return { kind: 'lib', name, tier: TIERS[name] };
  if (top === 'apps') return { kind: 'app', name };
  return top === 'migrations' || top === 'test' ? { kind: top } : { kind: 'other' };
};
