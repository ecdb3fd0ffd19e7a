/**
 * The authorities outside London that share a boundary with a London one and look after children: counties and
 * unitary authorities. Source: ONS, names and codes of counties and unitary authorities (GSS).
 */
export const OUTSIDE_LONDON = [
  { gss: 'E06000034', name: 'Thurrock' },
  { gss: 'E06000039', name: 'Slough' },
  { gss: 'E06000060', name: 'Buckinghamshire' },
  { gss: 'E10000012', name: 'Essex' },
  { gss: 'E10000015', name: 'Hertfordshire' },
  { gss: 'E10000016', name: 'Kent' },
  { gss: 'E10000030', name: 'Surrey' },
] as const;

export type OutsideName = (typeof OUTSIDE_LONDON)[number]['name'];
