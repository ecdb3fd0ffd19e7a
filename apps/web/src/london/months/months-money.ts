import { formatDay } from '@lib/kernel/london-format';
import { amountRules } from '@lib/measures/cubes/amount-words';
import { MoneyModel, moneyCell } from '../page/money';
import { MonthOfFigures } from './london-months.service';
import { MonthsAsked } from './months-asked';

/** What a week cost quarter by quarter, newest first. What is committed for months to come is of its own release only. */
export const monthsMoney = (
  { cube }: Pick<MonthsAsked, 'cube'>,
  months: readonly MonthOfFigures[],
): MoneyModel | null => {
  const amounts = (cube.amounts ?? []).filter(({ nights }) => !nights);
  if (amounts.length === 0 || months.length === 0) return null;
  return {
    heading: 'In money, quarter by quarter: London',
    sentence:
      'Pounds a week on the last day of each quarter. A quarter that was released before there were sums has none.',
    notes: amountRules(cube),
    table: {
      caption: 'In money, release of each quarter',
      hideCaption: true,
      small: true,
      stacks: false,
      columns: [{ text: 'Day' }, ...amounts.map(({ label }) => ({ text: label, numeric: true }))],
      rows: months
        .toReversed()
        .map(({ on, money }) => [formatDay(on), ...amounts.map((amount) => moneyCell(money, amount))]),
    },
  };
};
