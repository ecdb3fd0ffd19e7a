import { FileRefusedError } from '../file-refused.error';
import { serialDateText } from './serial-date';

/** What the cells of one workbook have in common. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** A cell as the sheet stores it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly stored: string;
}

export interface CellValue {
  readonly text: string;
  /** Only where the number under a date has to be told apart from its text. */
  readonly serial?: number;
}

/**
 * The text a person would read in a cell, from its stored form (ECMA-376 part 1, 18.18.11): whole numbers
 * without `.0`, dates as `DD/MM/YYYY`, whatever the sheet's own format.
 */
export function cellValue(
  { type, style, stored }: StoredCell,
  context: CellContext,
  part: string,
): CellValue {
  switch (type) {
    case 's':
      return { text: sharedText(stored, context.strings, part) };
    case 'b':
      return { text: stored.trim() === '1' ? 'TRUE' : stored.trim() === '0' ? 'FALSE' : stored };
    case 'd':
      return { text: isoDateText(stored) };
    case 'str':
    case 'e':
    case 'inlineStr':
      return { text: stored };
    default:
      return numberValue(stored.trim(), context.dateStyles[style] === true, context.from1904);
  }
}

function sharedText(stored: string, strings: readonly string[], part: string): string {
  const index = stored.trim();
  const text = /^\d{1,9}$/.test(index) ? strings[Number(index)] : undefined;
  if (text === undefined) throw new FileRefusedError('damaged-part', part);
  return text;
}

function isoDateText(stored: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})(T|$)/.exec(stored.trim());
  return day ? `${day[3]}/${day[2]}/${day[1]}` : stored;
}

function numberValue(stored: string, isDate: boolean, from1904: boolean): CellValue {
  const number = Number(stored);
  // INF, NaN and whatever else is no number is shown as it stands, for the column's reader to report.
  if (stored === '' || !Number.isFinite(number)) return { text: stored };
  const day = isDate ? serialDateText(number, from1904) : null;
  // Spreadsheets show 15 digits; what follows them is noise of binary fractions.
  return day === null ? { text: String(Number(number.toPrecision(15))) } : { text: day, serial: number };
}
