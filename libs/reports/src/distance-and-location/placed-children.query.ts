import { addMonths, Day } from '@lib/kernel/day';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { Tier } from '@lib/measures/location-tiers/location-tiers.measure';
import { measuredBorough } from '@lib/measures/placements/measured-borough';
import { OPEN_ON_DAY } from '@lib/measures/placements/open-on-day.sql';
import { publishedGroup } from '@lib/measures/placements/published-groups';
import { Tx } from '@lib/database/unit-of-work';

/** Where one child is placed on a day, and how far from home that is; by codes. */
export interface PlacedChild {
  readonly group: DfePlacementGroup;
  readonly tier: Tier;
  /** Null where it is not known. */
  readonly miles: number | null;
  /** Whether the child was looked after three months before, and lives somewhere else since. */
  readonly moved: boolean;
  /** How far it was then; null where it is not known, or the child was not looked after. */
  readonly milesBefore: number | null;
}

interface Row {
  readonly placementGroup: string;
  readonly tier: Exclude<Tier, 'unknown'> | null;
  readonly miles: number | null;
  readonly moved: boolean;
  readonly milesBefore: number | null;
}

/** The day the places of today are set beside. */
export const comparedDay = (on: Day): Day => addMonths(on, -3);

/** The children of a borough at the end of a day, each with the placement of three months before. */
export const placedChildren = async (tx: Tx, on: Day): Promise<readonly PlacedChild[]> => {
  const rows = await tx.query<Row>(
    `select p.placement_group as "placementGroup", p.location_tier as tier, p.distance_miles::float8 as miles,
            b.id is not null and b.id <> p.id as moved, b.distance_miles::float8 as "milesBefore"
       from placements p
       left join placements b on b.borough_id = p.borough_id and b.child_id = p.child_id and not b.short_break
        and b.started_on <= $3 and (b.ended_on is null or b.ended_on > $3)
      where ${OPEN_ON_DAY}`,
    [measuredBorough(tx), on, comparedDay(on)],
  );
  return rows.map(({ placementGroup, tier, ...row }) => ({
    ...row,
    group: publishedGroup(placementGroup),
    tier: tier ?? 'unknown',
  }));
};
