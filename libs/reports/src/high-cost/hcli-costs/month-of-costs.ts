import { addMonths, Day, firstOfMonth, lastOfMonth } from '@lib/kernel/day';
import { Payer } from '@lib/high-cost/costs/cost-line';
import { weeklyOn, yearlyRate } from '@lib/high-cost/costs/cost-of';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { linesHeld } from '@lib/high-cost/register/register-row';

/** What the register of a borough costs a week on the last day of a month. */
export interface MonthOfCosts {
  /** The last day of the month, or the day asked for in a month that is not over. */
  readonly on: Day;
  readonly placements: number;
  /** Of those: with a weekly price. */
  readonly priced: number;
  readonly weeklyPence: number;
  readonly yearlyPence: number;
  /** Null where no placement has a price. */
  readonly medianPence: number | null;
  /** Placements whose highest tier is the first, the second … of the definition. */
  readonly byTier: readonly number[];
  readonly byPayer: Readonly<Record<Payer, number>>;
}

const MONTHS = 12;

/** The last days of the twelve months to a day, the day itself for its own month. */
export const twelveMonthsTo = (asAt: Day): Day[] =>
  Array.from({ length: MONTHS }, (_, at) => {
    const end = lastOfMonth(addMonths(firstOfMonth(asAt), at - MONTHS + 1));
    return end < asAt ? end : asAt;
  });

/** Adds a register up. */
export const monthOf = (on: Day, rows: readonly RegisterRow[], tiers: number): MonthOfCosts => {
  const prices = rows.flatMap(({ weeklyPence }) => weeklyPence ?? []);
  const weeklyPence = prices.reduce((sum, pence) => sum + pence, 0);
  const tierOf = ({ reasons }: RegisterRow): number => reasons.find((one) => one.kind === 'cost')?.tier ?? 0;
  const paidBy = (payer: Payer): number =>
    rows.reduce(
      (sum, row) =>
        sum +
        weeklyOn(
          linesHeld(row).filter((line) => line.payer === payer),
          on,
        ),
      0,
    );
  return {
    on,
    placements: rows.length,
    priced: prices.length,
    weeklyPence,
    yearlyPence: yearlyRate(weeklyPence),
    medianPence: medianOf(prices),
    byTier: Array.from({ length: tiers }, (_, at) => rows.filter((row) => tierOf(row) === at + 1).length),
    byPayer: {
      'social-care': paidBy('social-care'),
      education: paidBy('education'),
      health: paidBy('health'),
    },
  };
};

/** Between the two in the middle half a penny is rounded up. */
const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
};
