import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { MOST_PENCE } from '@lib/kernel/pounds';

/** What a case for one home supposes. Each is somebody’s to change. */
export interface Supposed {
  /** Places the home would have. */
  readonly places: number;
  /** Of a hundred nights of a place, how many a child sleeps in it. */
  readonly occupancy: number;
  /** What the home costs to run a week in all, in pence; null where nobody has said. */
  readonly runningPence: number | null;
}

/** How large the need is beside the home. */
export interface JointHome {
  /** How many homes of this size the children would fill. */
  readonly homesFilled: number;
  /** Places filled on a night, on average. */
  readonly placesFilled: number;
  /** The most the home may cost a week to be no dearer than now; null at an end the released band does not have. */
  readonly breakEven: BreakEven | null;
  /** What is saved, or spent more (below nought), in a year of 52 weeks; null where the cost of running is not given. */
  readonly aYear: BreakEven | null;
}

/** Pence, at the lower and the upper end of the released band; null for a band without that end. */
export interface BreakEven {
  readonly from: number | null;
  readonly to: number | null;
}

export const MOST_PLACES = 12;
const WEEKS = 52;

/**
 * Places a home begins with: children’s homes are small. Occupancy is the only published one, of secure homes in 2009 (86 in a
 * hundred of 340 places; Ofsted), so that a home is not supposed to be full.
 */
export const SUPPOSED_AT_FIRST: Supposed = { places: 4, occupancy: 86, runningPence: null };

/** @throws InvalidError naming each assumption that cannot be */
export const checkSupposed = ({ places, occupancy, runningPence }: Supposed): void => {
  const problems: Problem[] = [
    ...(isWhole(places, MOST_PLACES)
      ? []
      : [{ field: 'places', message: `Places must be a whole number from 1 to ${MOST_PLACES}` }]),
    ...(isWhole(occupancy, 100)
      ? []
      : [{ field: 'occupancy', message: 'Occupancy must be a whole number from 1 to 100' }]),
    ...(runningPence === null || (runningPence > 0 && runningPence <= MOST_PENCE * MOST_PLACES)
      ? []
      : [{ field: 'running', message: 'What the home costs a week must be more than £0' }]),
  ];
  if (problems.length > 0) throw new InvalidError('These assumptions cannot be.', 'joint-home', problems);
};

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

/**
 * Sizes the case for one home: the released median fee of a place, in its band, times the places that are filled, is what is
 * paid now for as many children; the home is worth it while it costs no more.
 * @param band pence a week of the band London’s median fee is in; null where it is hidden
 */
export const jointHome = (
  children: number,
  { places, occupancy, runningPence }: Supposed,
  band: BreakEven | null,
): JointHome => {
  const placesFilled = (places * occupancy) / 100;
  const filled = (pence: number | null): number | null =>
    pence === null ? null : Math.round(pence * placesFilled);
  const breakEven = band && { from: filled(band.from), to: filled(band.to) };
  const over = (pence: number | null): number | null =>
    pence === null || runningPence === null ? null : (pence - runningPence) * WEEKS;
  return {
    homesFilled: Math.floor(children / places),
    placesFilled,
    breakEven,
    aYear: breakEven && runningPence !== null ? { from: over(breakEven.from), to: over(breakEven.to) } : null,
  };
};
