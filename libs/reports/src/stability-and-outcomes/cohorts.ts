import { addMonths, Day, firstOfMonth } from '@lib/kernel/day';
import { StartedPlacement } from './placed-in.query';

/** After how many months it is asked what became of a placement. */
export const INTERVALS = [3, 6, 12] as const;

/** Two years of quarters. */
const QUARTERS = 8;

/** What became of the placements of one quarter after so many months. */
export interface CohortRow {
  readonly quarter: Day;
  readonly months: number;
  readonly placed: number;
  /** Those that began so long ago that it is known; the rest is of these. */
  readonly longEnough: number;
  readonly stillThere: number;
  readonly planned: number;
  readonly unplanned: number;
  readonly notRecorded: number;
}

/** The first day of the quarter a day is in: January, April, July or October. */
const quarterOf = (day: Day): Day => {
  const first = firstOfMonth(day);
  return addMonths(first, -((Number(first.slice(5, 7)) - 1) % 3));
};

/**
 * The quarters whose placements are looked at, oldest first: two years of them to a day, and none before the returns tell of
 * everybody who was placed.
 */
export const quartersTo = (on: Day, coveredFrom: Day): readonly Day[] =>
  Array.from({ length: QUARTERS }, (_, n) => addMonths(quarterOf(on), -3 * (QUARTERS - 1 - n))).filter(
    (quarter) => quarter >= coveredFrom,
  );

/** What became of them, quarter by quarter and after each interval. */
export const cohortRows = (
  quarters: readonly Day[],
  placements: readonly StartedPlacement[],
  on: Day,
): readonly CohortRow[] =>
  quarters.flatMap((quarter) => {
    const placed = placements.filter(({ startedOn }) => quarterOf(startedOn) === quarter);
    return INTERVALS.map((months) => rowOf(quarter, months, placed, on));
  });

const rowOf = (quarter: Day, months: number, placed: readonly StartedPlacement[], on: Day): CohortRow => {
  const old = placed.filter(({ startedOn }) => addMonths(startedOn, months) <= on);
  const ended = old.filter(
    ({ startedOn, endedOn }) => endedOn !== null && endedOn <= addMonths(startedOn, months),
  );
  const as = (planned: StartedPlacement['planned']): number =>
    ended.filter((one) => one.planned === planned).length;
  return {
    quarter,
    months,
    placed: placed.length,
    longEnough: old.length,
    stillThere: old.length - ended.length,
    planned: as('planned'),
    unplanned: as('not planned'),
    notRecorded: as(null),
  };
};
