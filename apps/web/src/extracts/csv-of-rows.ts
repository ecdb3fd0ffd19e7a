import { Download } from '@lib/web-kit/responses/page';
import { Column } from '@lib/workbook/writing/column';
import { guardText } from '@lib/workbook/writing/safe-text';

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows that are at hand as CSV, by the columns a sheet has: days as 2026-03-31, a blank where there is no value. */
export const csvOfRows = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Download => {
  const lines = [
    columns.map(({ header }) => quoted(header)).join(','),
    ...rows.map((row) => columns.map((column) => fieldOf(column.value(row))).join(',')),
  ];
  const bytes = Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\n')}\n`);
  return new Download(name, 'text/csv; charset=utf-8', bytes);
};

const fieldOf = (value: ReturnType<Column<unknown>['value']>): string => {
  if (value === null) return '';
  return typeof value === 'string' ? quoted(guardText(value)) : String(value);
};

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
