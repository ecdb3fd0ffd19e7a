import { addMonths, Day, firstOfMonth } from '@lib/kernel/day';
import { PAYERS, Payer } from '@lib/high-cost/costs/cost-line';
import { costByMonth } from '@lib/high-cost/costs/cost-of';
import { invoicedTo } from '@lib/high-cost/picture/invoiced-to';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { AmountsOfCase, Nights, NOW } from '@lib/releases/cubes/cube';
import { RegisteredOn } from './register-on';

/** How many months ahead commitments are summed for. */
export const MONTHS_AHEAD = 12;

export const WEEK = 'week';
export const payerSum = (payer: Payer): string => `week|${payer}`;
export const monthSum = (month: number): string => `committed|month-${month}`;

/** The nights of a calendar month ahead, the first being the one after that of the day. */
export const nightsOfMonth = (month: number, on: Day): Nights => ({
  from: addMonths(firstOfMonth(on), month),
  to: addMonths(firstOfMonth(on), month + 1),
});

/** What a week of a placement costs on a day, in all and by who is invoiced. */
export const weekOf = (one: RegisteredOn, on: Day): AmountsOfCase =>
  new Map([
    [WEEK, one.weeklyPence ?? 0],
    ...(Object.keys(PAYERS) as Payer[]).map(
      (payer) => [payerSum(payer), invoicedTo(one, payer, on) ?? 0] as const,
    ),
  ]);

/** What its lines come to in each month ahead, and its week on the day. */
export const monthsOf = (one: RegisteredOn, on: Day): AmountsOfCase => {
  const { from } = nightsOfMonth(1, on);
  const months = costByMonth(linesHeld(one), { from, months: MONTHS_AHEAD });
  return new Map([
    [NOW, one.weeklyPence ?? 0],
    ...months.map(({ pence }, at) => [monthSum(at + 1), pence] as const),
  ]);
};
