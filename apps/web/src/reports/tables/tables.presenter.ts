import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ReportContent } from '@lib/reports/report';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { CellValue, Column } from '@lib/workbook/writing/column';
import { isShorthand, SHORTHAND } from '@lib/workbook/writing/shorthand';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';

/** On a page of one borough, the borough stands in the heading, not in every row. */
const LEFT_OUT = new Set(['Borough', 'Area code']);

export interface TablesModel {
  readonly tables: readonly DataTable[];
  readonly notes: readonly string[];
}

/** A report's tables as a page shows them: the same columns and rows as the workbook's. */
export const tablesOf = (content: ReportContent): TablesModel => ({
  tables: content.sheets.map(tableOf),
  notes: content.notes.map(({ text }) => text),
});

const tableOf = (sheet: PublishedSheet): DataTable => {
  const columns = sheet.columns.filter(({ header }) => !LEFT_OUT.has(header));
  return {
    caption: `${sheet.title.topic}, ${sheet.title.area}, ${sheet.title.period}`,
    small: columns.length > 6,
    columns: columns.map(({ header, kind }) => ({
      text: header,
      numeric: kind !== 'text' && kind !== 'day',
    })),
    rows: [...(sheet.rows as Iterable<unknown>)].map((row) =>
      columns.map((column) => shown(column, column.value(row))),
    ),
  };
};

const shown = ({ kind, decimals }: Column<unknown>, value: CellValue): string => {
  if (value === null) return '';
  if (isShorthand(value)) return SHORTHAND[value];
  if (kind === 'day') return formatDay(value as Day);
  if (kind === 'percent') return `${(100 * Number(value)).toFixed(decimals)}%`;
  return typeof value === 'string' ? value : value.toLocaleString('en-GB');
};
