import { amountLabel, amountRules } from '@lib/measures/cubes/amount-words';
import { Day } from '@lib/kernel/day';
import { formatPounds } from '@lib/kernel/pounds';
import { Amount, CubeDefinition, ReleasedAmount } from '@lib/releases/cubes/cube';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { periodWords, tableWords, whenWords } from '../tables/table-words';

/** The sums of a table. */
export interface MoneyModel {
  readonly heading: string;
  readonly sentence: string;
  /** Null where the release was made before there were sums. */
  readonly table: DataTable | null;
  readonly notes: readonly string[];
}

/** Sums of money over London, whatever the page is broken down by; null for a table without. */
export const moneyOf = ({ cube }: AskedFigures, { release, money }: ShownFigures): MoneyModel | null => {
  const { amounts } = cube;
  if (!amounts) return null;
  const heading = `In money: London, ${periodWords(tableWords(cube.code), release.on)}`;
  if (money.length === 0) return { heading, sentence: NOT_RELEASED, table: null, notes: [] };
  const isMonths = amounts.some(({ nights }) => nights);
  return {
    heading,
    sentence: `${whenWords(tableWords(cube.code), release.on)}, ${sentenceOf(amounts, release.on, money)}.`,
    notes: amountRules(cube),
    table: {
      caption: heading,
      hideCaption: true,
      small: true,
      stacks: false,
      columns: [
        { text: isMonths ? 'Month' : 'Cost' },
        { text: isMonths ? 'Committed' : 'A week', numeric: true },
        ...(isMonths ? [] : [{ text: 'To the nearest', numeric: true }]),
      ],
      rows: amounts.map((amount) => [
        amountLabel(amount, release.on),
        moneyCell(money, amount),
        ...(isMonths ? [] : [formatPounds(amount.roundedTo)]),
      ]),
    },
  };
};

/** What stands where sums would, of a release that was made before there were any. */
export const NOT_RELEASED = 'Sums of money were not released then.';

/** A sum as a cell; one that a release does not have was not released then. */
export const moneyCell = (money: readonly ReleasedAmount[], { code }: Pick<Amount, 'code'>): TableCell => {
  const found = money.find((one) => one.code === code);
  if (!found) return { text: '[x]', spoken: SYMBOL_WORDS.x };
  const { pence, symbol } = found;
  return pence === null ? { text: `[${symbol}]`, spoken: SYMBOL_WORDS[symbol!] } : formatPounds(pence);
};

const sentenceOf = (
  amounts: NonNullable<CubeDefinition['amounts']>,
  on: Day,
  money: readonly ReleasedAmount[],
): string => {
  const poundsOf = ({ code }: Amount): string | null => {
    const pence = money.find((one) => one.code === code)?.pence ?? null;
    return pence === null ? null : `about ${formatPounds(pence)}`;
  };
  const [first, last] = [amounts[0]!, amounts.at(-1)!];
  if (first.nights)
    return [first, last].map((one) => committedWords(amountLabel(one, on), poundsOf(one))).join('; ');
  const week = poundsOf(first);
  return week === null
    ? 'what London’s high-cost placements cost a week is not shown'
    : `London’s high-cost placements cost ${week} a week`;
};

const committedWords = (month: string, pounds: string | null): string =>
  pounds === null ? `what was committed for ${month} is not shown` : `${pounds} was committed for ${month}`;
