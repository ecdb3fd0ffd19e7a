import { Download } from '@lib/web-kit/responses/page';
import { fileName, FileNameParts } from '@lib/workbook/writing/file-name';
import { guardText } from '@lib/workbook/writing/safe-text';
import { FigureLine } from '../figures/figure-lines';

/** A line of a file: what it counts, or pounds of a sum of money. */
export interface CsvLine extends FigureLine {
  readonly unit: 'count' | 'pounds';
}

const COLUMNS = [
  'referenceDay',
  'product',
  'release',
  'areaKind',
  'areaCode',
  'area',
  'categoryCode',
  'category',
  'value',
  'valueStatus',
  'unit',
] as const satisfies readonly (keyof CsvLine)[];

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

/** Released figures as CSV, a figure a line: its number, or blank with the reason in words beside it (rule X-33). */
export const figuresCsv = (name: FileNameParts, lines: readonly CsvLine[]): Download => {
  const rows = [
    COLUMNS.map(headingOf).join(','),
    ...lines.map((line) => COLUMNS.map((column) => fieldOf(line[column])).join(',')),
  ];
  const bytes = Buffer.from(`${BYTE_ORDER_MARK}${rows.join('\n')}\n`);
  return new Download(fileName(name, 'csv'), 'text/csv; charset=utf-8', bytes);
};

/** `areaCode` is `area_code` in a file, as in the long sheets of the workbooks. */
const headingOf = (column: string): string =>
  column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const fieldOf = (value: string | number | null): string => {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guardText(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
