import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { financialYear, financialYearLabel, financialYearOf } from '@lib/kernel/financial-year';
import { formatDay } from '@lib/kernel/london-format';

/** Which year a return is for, and the day it is true at: the year's last, or an extract's own. */
export interface PeriodOfReturn {
  readonly year: number;
  readonly trueAt: Day;
  readonly partYear: boolean;
}

/**
 * The periods of the years that were handed in. The day of an extract is that of the year it lies in; the others
 * are whole.
 * @param asAt the day a part-year extract is true for; null for whole years
 * @param today a return that is true at a later day would stand above every true one until then, so it is refused
 * @throws InvalidError when the day is in none of the years, or has not come.
 */
export const periodsOf = (years: readonly number[], asAt: Day | null, today: Day): PeriodOfReturn[] => {
  const ofExtract = asAt === null ? null : financialYearOf(asAt).ending;
  if (asAt !== null && !years.includes(ofExtract!)) throw outsideTheYears(years);
  return years.map((year) => {
    const { last } = financialYear(year);
    const trueAt = asAt !== null && year === ofExtract ? asAt : last;
    if (trueAt > today) throw notYet(year, trueAt, today, asAt !== null);
    return { year, trueAt, partYear: trueAt < last };
  });
};

const refused = (field: string, message: string, code: string): InvalidError =>
  new InvalidError(message, code, [{ field, message }]);

const outsideTheYears = (years: readonly number[]): InvalidError => {
  const [first, last] = [years[0]!, years.at(-1)!];
  const words = first === last ? financialYearLabel(first) : `${first - 1} to ${last}`;
  const [from, to] = [financialYear(first).first, financialYear(last).last];
  return refused(
    'asAt',
    `The day the extract is true for must be in ${words}: from ${formatDay(from)} to ${formatDay(to)}.`,
    'as-at-outside-year',
  );
};

const notYet = (year: number, trueAt: Day, today: Day, isExtract: boolean): InvalidError =>
  isExtract && financialYearOf(trueAt).ending === year && trueAt !== financialYear(year).last
    ? refused(
        'asAt',
        `The day the extract is true for has not come: it must be ${formatDay(today)} or before.`,
        'true-in-future',
      )
    : refused(
        'year',
        `The year ${financialYearLabel(year)} is not over, so its whole return cannot be true yet: it ends on ${formatDay(trueAt)}. ` +
          'Choose another year, or say that it covers part of the year and give the day it was taken.',
        'true-in-future',
      );
