import { day } from '@lib/kernel/day';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { GROUP_AS_PUBLISHED, LOCATION, PLACEMENT } from '../behind/child-facts';
import { partsByFact } from '../behind/list-part';
import { listOpen, OpenRule } from '../behind/open-rule';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';
import { publishedGroup } from '../placements/published-groups';

/** How far out, nearest first; `unknown` is never a tier of its own in a share. */
export const TIERS = ['borough', 'sub-region', 'london', 'outside', 'unknown'] as const;
export type Tier = (typeof TIERS)[number];

/** What each is called, on pages and in releases. */
export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  borough: 'In the child’s own borough',
  'sub-region': 'Elsewhere in its sub-region',
  london: 'Elsewhere in London',
  outside: 'Outside London',
  unknown: 'Not known',
};

export interface TierCell {
  readonly group: DfePlacementGroup;
  readonly tier: Tier;
  readonly children: number;
}

const KNOWN_TIER: OpenRule = { counted: 'p.location_tier is not null', notKnown: 'p.location_tier is null' };

/** M9: in the borough, its sub-region, the rest of London, or outside. */
export const LOCATION_TIERS: Measure<readonly TierCell[]> = {
  id: 'M9',
  code: 'location-tiers',
  name: 'Where children are placed',
  aim: 'sufficiency',
  purpose: 'Whether there are enough places near by, in the sub-region or at least in London',
  numerator: 'Children whose placement is in the tier',
  denominator: 'Children whose placement’s authority is known',
  exclusions: [SHORT_BREAKS_ARE_OUT, 'Children whose placement’s authority is not known: shown apart'],
  populationDate: ON_THE_DAY,
  polarity: 'neither',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source:
    'Returns on children looked after (SSDA903): the authority of the placement’s postcode, and sub-regions as they were when the placement started',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const rows = await tx.query<TierRow>(locationTiersSql, [measuredBorough(tx, named), asAt]);
    return foldTiers(rows);
  },
  list: (tx, asAt) => listOpen(tx, KNOWN_TIER, asAt, [GROUP_AS_PUBLISHED, PLACEMENT, LOCATION]),
  parts: partsByFact(
    LOCATION.code,
    TIERS.map((tier) => ({
      ...{ code: tier, label: TIER_LABELS[tier] },
      words: tier === 'unknown' ? null : LOCATION.words!(tier),
    })),
  ),
};

interface TierRow {
  readonly placement_group: string;
  readonly tier: Tier;
  readonly children: number;
}

/** Our finer groups become the published ones. */
export const foldTiers = (rows: readonly TierRow[]): TierCell[] => {
  const cells = new Map<string, TierCell>();
  for (const { placement_group, tier, children } of rows) {
    const group = publishedGroup(placement_group);
    const key = `${group}|${tier}`;
    cells.set(key, { group, tier, children: children + (cells.get(key)?.children ?? 0) });
  }
  return [...cells.values()];
};

/** Children of a tier, in one group or in all. */
export const childrenInTier = (cells: readonly TierCell[], tier: Tier, group?: DfePlacementGroup): number =>
  cells
    .filter((cell) => cell.tier === tier && (group === undefined || cell.group === group))
    .reduce((sum, cell) => sum + cell.children, 0);

const locationTiersSql = `
  select p.placement_group, coalesce(p.location_tier, 'unknown') as tier, count(*)::int as children
    from placements p
   where ${OPEN_ON_DAY}
   group by p.placement_group, p.location_tier`;
