import { Download } from '@lib/web-kit/responses/page';
import { fileName, FileNameParts } from '@lib/workbook/writing/file-name';
import { csvTable } from '../../extracts/csv-table';
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

/** Released figures as CSV, a figure a line: its number, or blank with the reason in words beside it (rule X-33). */
export const figuresCsv = (name: FileNameParts, lines: readonly CsvLine[]): Download =>
  csvTable(
    fileName(name, 'csv'),
    COLUMNS.map(headingOf),
    lines.map((line) => COLUMNS.map((column) => line[column])),
  );

/** `areaCode` is `area_code` in a file, as in the long sheets of the workbooks. */
const headingOf = (column: string): string =>
  column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
