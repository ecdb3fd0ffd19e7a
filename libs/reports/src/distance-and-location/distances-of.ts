import { FAR_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { Tier, TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { PlacedChild } from './placed-children.query';

/** A move that is no further than this is none: distances are between postcodes. */
export const FURTHER_BY_MILES = 1;

/** How far from home the children of one row live. */
export interface Distances {
  readonly children: number;
  readonly inTier: Readonly<Record<Tier, number>>;
  /** Null where no distance is known. */
  readonly medianMiles: number | null;
  readonly near: number;
  readonly far: number;
  readonly notKnown: number;
  /** Since three months before, of those who moved: at least a mile further from home, or nearer. */
  readonly movedFurther: number;
  readonly movedNearer: number;
}

/** Counts the children of one row. */
export const distancesOf = (children: readonly PlacedChild[]): Distances => {
  const known = children.flatMap(({ miles }) => miles ?? []);
  const changes = children.flatMap(({ moved, miles, milesBefore }) =>
    moved && miles !== null && milesBefore !== null ? [miles - milesBefore] : [],
  );
  return {
    children: children.length,
    inTier: Object.fromEntries(
      TIERS.map((tier) => [tier, children.filter((child) => child.tier === tier).length]),
    ) as Record<Tier, number>,
    medianMiles: median(known),
    near: known.filter((miles) => miles <= FAR_MILES).length,
    far: known.filter((miles) => miles > FAR_MILES).length,
    notKnown: children.length - known.length,
    movedFurther: changes.filter((by) => by >= FURTHER_BY_MILES).length,
    movedNearer: changes.filter((by) => by <= -FURTHER_BY_MILES).length,
  };
};

const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
