import { addDays, addYears, Day } from '@lib/kernel/day';
import { Nights } from '@lib/high-cost/costs/cost-line';

/** What a measure of a year says of when it is counted. */
export const THE_YEAR_TO = 'The year to the day of the snapshot, that day included';

/** The nights of the year that ends with a day: from 1 April to 31 March for 31 March. */
export const yearTo = (asAt: Day): Nights => ({ from: addDays(addYears(asAt, -1), 1), to: addDays(asAt, 1) });

/** Whether a day is one of some nights. */
export const isWithin = (day: Day | null, { from, to }: Nights): boolean =>
  day !== null && day >= from && day < to;
