import { formatDay } from '@lib/kernel/london-format';
import { Day } from '@lib/kernel/day';
import { storedNumber } from './cell-xml';
import { CellValue, Column, columnInRow, isNumeric } from './column';
import { isShorthand } from './shorthand';
import { BOLD, textWidth } from './text-width';

/** Wide enough for the largest value a kind is likely to hold, whatever the rows that were looked at. */
const NARROWEST: Record<Column<never>['kind'], number> = {
  text: 8,
  whole: 12,
  number: 12,
  percent: 9,
  money: 16,
  day: 12,
  plain: 12,
};
const WIDEST_NUMBER = 30;
/** The cell's own margins, and the button of a filter. */
const MARGIN = 2;
export const FILTER_BUTTON = 3;
/** What keeps numbers off the right edge. */
const INDENT = 1;
const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
const longestWord = (text: string): number => longest(text.split(/\s+/));

/** A long heading may run over three lines, but no word of it is broken. */
const headingWidth = (heading: string): number =>
  BOLD * Math.max(longestWord(heading), Math.min(textWidth(heading), textWidth(heading) / 3 + 4));

/** How wide a value is as it is shown, in digits. */
const shownLength = (column: Column<never>, value: CellValue): number => {
  if (value === null) return 0;
  if (isShorthand(value)) return textWidth(value);
  if (column.kind === 'day') return column.days === 'long' ? textWidth(formatDay(value as Day)) : 10;
  if (column.kind === 'text') return longest(String(value).split(/\r?\n/));
  const stored = storedNumber(column, value) ?? 0;
  return column.kind === 'plain' ? String(stored).length : numberLength(stored, column);
};

/** Digits, a comma for every three of them, a point, decimals, and room for a sign and a £ or %. */
const numberLength = (stored: number, column: Column<never>): number => {
  const size = Math.abs(stored) * (column.kind === 'percent' ? 100 : 1);
  const digits = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  return digits + Math.floor((digits - 1) / 3) + (column.decimals > 0 ? column.decimals + 1 : 0) + 2;
};

/**
 * How wide a column is set (rule X-25), in characters of the body font, from the rows that were looked at.
 * Text wraps at the column's own limit; numbers never do, or a reader would see ####.
 */
export const columnWidth = <Row>(
  column: Column<Row>,
  sample: readonly Row[],
  filterButtons: boolean,
): number => {
  const values = sample.map((row) => column.value(row));
  const shown = values.reduce<number>(
    (most, value, n) => Math.max(most, shownLength(columnInRow(column, sample[n]!), value)),
    0,
  );
  const limit = column.kind === 'text' ? column.widest : WIDEST_NUMBER;
  const words =
    column.kind === 'text' ? Math.max(0, ...values.map((value) => longestWord(String(value ?? '')))) : 0;
  const inner = Math.max(
    NARROWEST[column.kind],
    headingWidth(column.header) + (filterButtons ? FILTER_BUTTON : 0),
    Math.min(shown, limit),
    Math.min(words, 100),
  );
  return Math.ceil(inner + MARGIN + (isNumeric(column) ? INDENT : 0));
};
