import { Day } from '@lib/kernel/day';
import { UnavailableError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { IN_HOUSE_FOSTER_SHARE } from '@lib/measures/in-house-foster-share/in-house-foster-share.measure';
import { INSIDE_BOROUGH } from '@lib/measures/inside-borough/inside-borough.measure';
import { LOCATION_TIERS, TierCell } from '@lib/measures/location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from '@lib/measures/looked-after-on-a-day/looked-after-on-a-day.measure';
import { MONTH_BY_MONTH, MonthPoint } from '@lib/measures/month-by-month/month-by-month.measure';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { childrenIn, MixCell, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { Share } from '@lib/measures/share';
import {
  StabilityCell,
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { Within20Miles, WITHIN_20_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';

/** Every measure of the report, worked out in one snapshot of the data. */
export interface MeasuredSnapshot {
  readonly children: number;
  readonly mix: readonly MixCell[];
  readonly inHouse: Share;
  readonly inside: Share;
  readonly near: Within20Miles;
  readonly far: Share;
  readonly tiers: readonly TierCell[];
  /** Null when the year began before the borough's first return. */
  readonly stability: readonly StabilityCell[] | null;
  readonly months: readonly MonthPoint[];
}

/**
 * Works out the measures and adds them up: a report whose tables disagree is never made (product.md REP-12).
 * @throws UnavailableError when a table does not add up to the children looked after.
 */
export const measureSnapshot = async (tx: Tx, asAt: Day): Promise<MeasuredSnapshot> => {
  const snapshot: MeasuredSnapshot = {
    children: await LOOKED_AFTER_ON_A_DAY.work(tx, asAt),
    mix: await PLACEMENT_MIX.work(tx, asAt),
    inHouse: await IN_HOUSE_FOSTER_SHARE.work(tx, asAt),
    inside: await INSIDE_BOROUGH.work(tx, asAt),
    near: await WITHIN_20_MILES.work(tx, asAt),
    far: await OVER_20_MILES_AND_OUTSIDE.work(tx, asAt),
    tiers: await LOCATION_TIERS.work(tx, asAt),
    stability: await THREE_OR_MORE_PLACEMENTS.work(tx, asAt),
    months: await MONTH_BY_MONTH.work(tx, asAt),
  };
  refuseDisagreement(snapshot, asAt);
  return snapshot;
};

const refuseDisagreement = (snapshot: MeasuredSnapshot, asAt: Day): void => {
  const { children, inside, near, far, months } = snapshot;
  const totals: Readonly<Record<string, number>> = {
    'placement mix': childrenIn(snapshot.mix),
    'inside the borough': inside.denominator + inside.unknown,
    'within 20 miles': near.amongAll.denominator,
    'over 20 miles': far.denominator,
    location: snapshot.tiers.reduce((sum, cell) => sum + cell.children, 0),
    ...(snapshot.stability && { 'placements in the year': threeOrMore(snapshot.stability).denominator }),
  };
  const last = months.at(-1);
  const wrong = Object.entries(totals).filter(([, total]) => total !== children);
  if (last?.figures && last.monthEnd === asAt && last.figures.open !== children)
    wrong.push(['month by month', last.figures.open]);
  if (wrong.length === 0) return;
  throw new UnavailableError(
    `The tables do not add up to the same number of children (${wrong.map(([name]) => name).join(', ')}), so nothing was made.`,
    'report-does-not-add-up',
  );
};
