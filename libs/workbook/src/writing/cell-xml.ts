import { Day } from '@lib/kernel/day';
import { CellValue, Column, isNumeric } from './column';
import { daySerial } from './day-serial';
import { guardText } from './safe-text';
import { isShorthand } from './shorthand';
import { STYLE } from './style-sheet';
import { CellNotWritableError } from './workbook-errors';
import { cellText } from './xml-text';

/** A workbook keeps 15 digits: a longer number would be changed. */
const MOST = 999_999_999_999_999;

const EXPECTED: Record<Column<never>['kind'], string> = {
  text: 'text',
  whole: 'a whole number of at most 15 digits',
  number: 'a number',
  percent: 'a proportion, 0.25 for 25%',
  money: 'whole pence',
  day: 'a day',
  plain: 'a number',
};

/** `A`, `B` ... `Z`, `AA` for the columns from 0. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** A cell of text: typed as text, so that no program takes it for anything else. */
export const textCell = (reference: string, text: string, style: number): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(guardText(text))}</t></is></c>`;

const rounded = (value: number, places: number): number => {
  const scale = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
};

/**
 * The number a cell stores, or null when the value is not one its column can hold. Rounded to what is shown:
 * a figure that shows 33% and stores 0.3333 gives the counts behind it away.
 */
export const storedNumber = (column: Column<never>, value: CellValue): number | null => {
  if (column.kind === 'day') return typeof value === 'string' ? daySerial(value as Day) : null;
  if (typeof value !== 'number' && typeof value !== 'bigint') return null;
  const number = Number(value);
  if (!Number.isFinite(number) || Math.abs(number) > MOST) return null;
  if (column.kind === 'plain') return number;
  if (column.kind === 'number') return rounded(number, column.decimals);
  if (column.kind === 'percent') return rounded(number, column.decimals + 2);
  if (!Number.isInteger(number)) return null;
  return column.kind === 'money' ? rounded(number / 100, column.decimals) : number;
};

/** Writes one column's cells as XML; worked out once a sheet, then called for every row. Blank for null. */
export const cellWriter = <Row>(
  column: Column<Row>,
  letters: string,
  style: number,
): ((value: CellValue, row: Row, line: number) => string) => {
  const tokenStyle = isNumeric(column) ? STYLE.right : STYLE.text;
  return (value, row, line) => {
    if (value === null) return '';
    const reference = letters + line;
    if (isShorthand(value)) return textCell(reference, value, tokenStyle);
    if (column.kind === 'text') {
      if (typeof value !== 'string') throw new CellNotWritableError(column.header, line, EXPECTED.text);
      return textCell(reference, value, column.link?.(row) ? STYLE.link : style);
    }
    const number = storedNumber(column, value);
    if (number === null || Number.isNaN(number)) {
      throw new CellNotWritableError(column.header, line, EXPECTED[column.kind]);
    }
    return `<c r="${reference}" s="${style}"><v>${number}</v></c>`;
  };
};
