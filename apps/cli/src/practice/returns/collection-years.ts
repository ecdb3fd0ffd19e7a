import { addDays, Day, firstOfMonth, latest } from '@lib/kernel/day';
import { financialYear, financialYearOf } from '@lib/kernel/financial-year';
import { dayNumber } from '@lib/ssda903/checking/day-number';

/** A return a made-up borough hands in. */
export interface CollectionYear {
  /** The year in which it ends. */
  readonly ending: number;
  /** The day it is true for: 31 March, or for a part-year extract a day before it. */
  readonly trueAt: Day;
  readonly partYear: boolean;
  /** The same as whole numbers (calendar.ts). */
  readonly first: number;
  readonly last: number;
}

/**
 * So many years up to the day given: whole ones, then the current one as it stood at the end of last month, or
 * yesterday where the year is younger than that. On 31 March the current year is whole too.
 */
export const collectionYears = (asAt: Day, count: number): CollectionYear[] => {
  const current = financialYearOf(asAt).ending;
  return Array.from({ length: count }, (_, index) => {
    const { ending, first, last } = financialYear(current - count + 1 + index);
    const trueAt = ending === current ? extractDay(asAt, first) : last;
    return { ending, trueAt, partYear: trueAt < last, first: dayNumber(first), last: dayNumber(trueAt) };
  });
};

const extractDay = (asAt: Day, yearStarts: Day): Day => {
  if (asAt.endsWith('-03-31')) return asAt;
  const lastMonthEnd = addDays(firstOfMonth(asAt), -1);
  if (lastMonthEnd >= yearStarts) return lastMonthEnd;
  return latest(yearStarts, addDays(asAt, -1));
};
