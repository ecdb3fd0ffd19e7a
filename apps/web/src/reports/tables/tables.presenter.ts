import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ReportContent, ReportDefinition } from '@lib/reports/report';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { CellValue, Column, isNumeric } from '@lib/workbook/writing/column';
import { isShorthand, SHORTHAND } from '@lib/workbook/writing/shorthand';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';

/** On a page of one borough, the borough stands in the heading, not in every row. */
const OF_ONE_BOROUGH = new Set(['Borough', 'Area code']);

export interface ShownTable {
  readonly table: DataTable;
  /** Said below the table where rows are left out. */
  readonly leftOut: string | null;
}

export interface TablesModel {
  readonly tables: readonly ShownTable[];
  readonly notes: readonly string[];
  readonly dataAsAt: string;
}

/** A report's tables as a page shows them: the workbook's columns, and of its rows those that are not all noughts. */
export const tablesOf = (content: ReportContent, whom: ReportDefinition['for']): TablesModel => ({
  tables: content.sheets.map((sheet) => tableOf(sheet, whom === 'a borough' ? OF_ONE_BOROUGH : new Set())),
  notes: content.notes.map(({ text }) => text),
  dataAsAt: formatDay(content.dataAsAt),
});

const tableOf = (sheet: PublishedSheet, leftOut: ReadonlySet<string>): ShownTable => {
  const columns = sheet.columns.filter(({ header }) => !leftOut.has(header));
  const all = [...(sheet.rows as Iterable<unknown>)];
  const rows = all.filter((row) => !isNothing(columns, row));
  const period = sheet.title.period;
  return {
    leftOut: rows.length < all.length ? leftOutWords(all.length - rows.length) : null,
    table: {
      caption: `${sheet.title.topic}, ${sheet.title.area}, ${period}`,
      small: columns.length > 6,
      columns: columns.map((column) => ({ text: column.header, numeric: isNumeric(column) })),
      rows: rows.map((row) => columns.map((column): TableCell => shown(column, column.value(row)))),
    },
  };
};

/** A row whose every figure is nought, or a share of nobody. */
const isNothing = (columns: PublishedSheet['columns'], row: unknown): boolean => {
  const figures = columns.filter(isNumeric).map((column) => column.value(row));
  return figures.includes(0) && figures.every((figure) => figure === 0 || figure === '[z]');
};

const leftOutWords = (rows: number): string =>
  rows === 1
    ? 'One row in which every figure is 0 is left out here. The workbook has it.'
    : `${rows.toLocaleString('en-GB')} rows in which every figure is 0 are left out here. The workbook has them.`;

const shown = ({ kind, decimals }: Column<unknown>, value: CellValue): string => {
  if (value === null) return '';
  if (isShorthand(value)) return SHORTHAND[value];
  if (kind === 'day') return formatDay(value as Day);
  if (kind === 'percent') return `${(100 * Number(value)).toFixed(decimals)}%`;
  return typeof value === 'string' ? value : value.toLocaleString('en-GB');
};
