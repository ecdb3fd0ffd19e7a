import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { Where } from '../postcodes/place-finder';
import { AgeBand } from './child';

/**
 * Where to begin: odds that suit London as a whole, judged from the DfE's totals of March 2025 and from who may be
 * placed where. Each borough's own mix then pulls them to itself (see quota.ts).
 */
export const GROUP_ODDS: Readonly<Record<AgeBand, Readonly<Partial<Record<DfePlacementGroup, number>>>>> = {
  'under-1': { foster: 0.82, 'with-parents': 0.05, 'other-residential': 0.1, other: 0.01 },
  '1-to-4': { foster: 0.88, 'with-parents': 0.07, 'other-residential': 0.02, other: 0.01 },
  '5-to-9': { foster: 0.9, homes: 0.04, 'with-parents': 0.05, other: 0.01 },
  '10-to-15': { foster: 0.72, homes: 0.2, 'with-parents': 0.03, 'other-residential': 0.01, 'residential-schools': 0.005, other: 0.02 },
  '16-plus': { foster: 0.42, homes: 0.12, supported: 0.38, 'with-parents': 0.01, 'other-residential': 0.03, 'residential-schools': 0.003, other: 0.03 },
}; // prettier-ignore

/** Children who came alone: foster homes and supported accommodation, hardly anything else. */
export const UNACCOMPANIED_ODDS: typeof GROUP_ODDS = {
  ...GROUP_ODDS,
  '10-to-15': { foster: 0.95, homes: 0.04, other: 0.01 },
  '16-plus': { foster: 0.42, supported: 0.53, homes: 0.02, other: 0.03 },
};

type Odds<K extends string> = Readonly<Partial<Record<K, number>>>;

/** Providers that may provide each group at all (domain.md 2.3), and how likely each is. */
export const PROVIDER_ODDS: Readonly<Record<DfePlacementGroup, Odds<string>>> = {
  foster: { PR1: 0.5, PR2: 0.01, PR4: 0.44, PR5: 0.05 },
  homes: { PR1: 0.13, PR2: 0.03, PR4: 0.78, PR5: 0.06 },
  supported: { PR1: 0.1, PR2: 0.01, PR4: 0.75, PR5: 0.14 },
  'residential-schools': { PR2: 0.2, PR4: 0.55, PR5: 0.25 },
  'other-residential': { PR3: 0.3, PR4: 0.45, PR5: 0.25 },
  adoption: { PR1: 0.6, PR2: 0.15, PR5: 0.25 },
  'with-parents': { PR0: 1 },
  other: { none: 1 },
};

/** How far away each group and provider tends to be. */
export const whereOdds = (group: DfePlacementGroup, provider: string): Readonly<Record<Where, number>> => {
  if (group === 'foster' && provider === 'PR1') return { in: 0.52, near: 0.4, far: 0.08 };
  if (group === 'foster') return { in: 0.2, near: 0.58, far: 0.22 };
  // A borough's own provision other than foster homes lies within it (domain.md 2.3, PR1).
  if (provider === 'PR1' && group !== 'adoption') return { in: 1, near: 0, far: 0 };
  return WHERE_ODDS[group];
};

const WHERE_ODDS: Readonly<Record<DfePlacementGroup, Readonly<Record<Where, number>>>> = {
  foster: { in: 0.3, near: 0.5, far: 0.2 },
  homes: { in: 0.1, near: 0.35, far: 0.55 },
  supported: { in: 0.38, near: 0.47, far: 0.15 },
  'residential-schools': { in: 0, near: 0.2, far: 0.8 },
  'other-residential': { in: 0.15, near: 0.55, far: 0.3 },
  adoption: { in: 0.05, near: 0.4, far: 0.55 },
  'with-parents': { in: 0.72, near: 0.2, far: 0.08 },
  other: { in: 0.2, near: 0.5, far: 0.3 },
};

/** Youngest ages at which a group is used: the law's for supported accommodation, practice's for the others. */
export const YOUNGEST: Odds<DfePlacementGroup> = { homes: 7, supported: 16, 'residential-schools': 8 };
