import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Tier } from '../location-tiers/location-tiers.measure';
import { measuredBorough } from '../placements/measured-borough';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';
import { publishedGroup } from '../placements/published-groups';
import { FAR_MILES } from '../within-20-miles/within-20-miles.measure';

/** How far from home; `not-known` has those over 20 miles away inside their borough, some twenty in all London, with it. */
export type Reach = 'within-20' | 'over-20-outside' | 'not-known';

/** Children placed alike. */
export interface PlacedCell {
  /** Unaccompanied and asylum-seeking on the day. */
  readonly unaccompanied: boolean;
  readonly tier: Tier;
  readonly reach: Reach;
  readonly group: string;
  readonly children: number;
}

/** Every child of a borough on a day by where the placement is, how far from home, and whether they came alone to seek asylum. */
export const wherePlaced = (tx: Tx, borough: number, on: Day): Promise<PlacedCell[]> =>
  tx.query<PlacedCell>(wherePlacedSql, [measuredBorough(tx, borough), on, FAR_MILES]);

/**
 * The counts of the cube: by the authority of the placement, and by distance. Nobody’s distance is worked out who is
 * unaccompanied, as the Department for Education has it; who is in no known authority is at no known distance either.
 */
export const placedCounts = (cells: readonly PlacedCell[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const cell of cells)
    for (const code of codesOf(cell)) counts.set(code, (counts.get(code) ?? 0) + cell.children);
  return counts;
};

const codesOf = ({ unaccompanied, tier, reach, group }: PlacedCell): string[] => {
  if (tier === 'unknown') return [tier];
  if (unaccompanied) return [tier, `unaccompanied-${kindOf(group)}`];
  return [tier, reach === 'not-known' ? 'distance-not-known' : reach];
};

/** Where unaccompanied children live: nearly all in the first two. */
export const PARTS_OF_UNACCOMPANIED = ['foster', 'supported', 'elsewhere'] as const;

const kindOf = (placementGroup: string): (typeof PARTS_OF_UNACCOMPANIED)[number] => {
  const group = publishedGroup(placementGroup);
  return group === 'foster' || group === 'supported' ? group : 'elsewhere';
};

const wherePlacedSql = `
  select c.uasc and (c.uasc_ended_on is null or c.uasc_ended_on > $2) as unaccompanied,
         coalesce(p.location_tier, 'unknown') as tier,
         case when p.distance_miles <= $3 then 'within-20'
              when p.distance_miles > $3 and p.location_tier <> 'borough' then 'over-20-outside'
              else 'not-known' end as reach,
         p.placement_group as "group", count(*)::int as children
    from placements p
    join children c on c.borough_id = p.borough_id and c.id = p.child_id
   where ${OPEN_ON_DAY}
   group by 1, 2, 3, 4`;
