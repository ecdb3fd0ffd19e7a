import { Day } from '@lib/kernel/day';
import { FinancialYear, financialYear, financialYearOf } from '@lib/kernel/financial-year';
import { Tx } from '@lib/database/unit-of-work';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { SpendingLineCode } from './spending-line';
import { spendingUpTo, YearSpending } from './spending.query';

/** Which spending is asked for, and of when. */
export interface SpendingAsked {
  readonly line: SpendingLineCode;
  readonly asAt: Day;
  /** The first day of the year that the borough’s returns have to tell of. */
  readonly neededFrom: (year: FinancialYear) => Day;
}

/** The latest year that had ended by a day and of which spending is loaded. */
export interface SpendingFound extends YearSpending {
  readonly of: FinancialYear;
}

/** Null where no spending is loaded, or the borough’s returns do not tell of that year. */
export const spendingFor = async (
  tx: Tx,
  { line, asAt, neededFrom }: SpendingAsked,
  named?: number,
): Promise<SpendingFound | null> => {
  const boroughId = measuredBorough(tx, named);
  const current = financialYearOf(asAt);
  const lastYear = current.last === asAt ? current.ending : current.ending - 1;
  const found = await spendingUpTo(tx, { boroughId, line, lastYear });
  if (!found) return null;
  const of = financialYear(found.year);
  return isCovered(await coveredFrom(tx, named), neededFrom(of)) ? { ...found, of } : null;
};
