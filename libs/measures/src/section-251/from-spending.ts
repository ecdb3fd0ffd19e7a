import { FinancialYear } from '@lib/kernel/financial-year';
import { Tx } from '@lib/database/unit-of-work';
import { CountedList } from '../behind/counted-row';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { SpendingAsked, spendingFor } from './spending-for';
import { NOT_LOADED, NOT_RANKED, SPENDING_SOURCE, YEAR_OF_SPENDING } from './spending-words';
import { WeeklyCost } from './weekly-cost';

/** What every weekly cost of section 251 spending says of itself. */
export const OF_SPENDING = {
  aim: 'value',
  exclusions: [SHORT_BREAKS_ARE_OUT, NOT_LOADED, NOT_RANKED],
  populationDate: YEAR_OF_SPENDING,
  polarity: 'neither',
  unit: 'pounds a week',
  decimals: 0,
  suppression: 'person counts',
  published: [],
  source: SPENDING_SOURCE,
} as const satisfies Partial<Measure<unknown>>;

/** Which spending, and what it is divided by. */
export interface SpentOn extends Omit<SpendingAsked, 'asAt'> {
  /** Children on the last day of the year, or days of care in it. */
  divisor(tx: Tx, year: FinancialYear, named?: number): Promise<number>;
  /** The rows behind the divisor. */
  rows(tx: Tx, year: FinancialYear): Promise<CountedList | null>;
  pounds(pence: number, divisor: number): number | null;
}

/** Null where no spending is loaded, or the borough’s returns do not tell of its year. */
export const weeklyCostOf = (
  spent: SpentOn,
): Pick<Measure<WeeklyCost | null>, 'work'> & Required<Pick<Measure<WeeklyCost>, 'list'>> => ({
  async work(tx, asAt, named) {
    const found = await spendingFor(tx, { ...spent, asAt }, named);
    if (!found) return null;
    const { year, pence, madeUp, of } = found;
    const divisor = await spent.divisor(tx, of, named);
    return { pence, divisor, year, madeUp, pounds: spent.pounds(pence, divisor) };
  },
  async list(tx, asAt) {
    const found = await spendingFor(tx, { ...spent, asAt });
    return found && spent.rows(tx, found.of);
  },
});
