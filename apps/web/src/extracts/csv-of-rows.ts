import { Download } from '@lib/web-kit/responses/page';
import { Column } from '@lib/workbook/writing/column';
import { csvTable } from './csv-table';

/** Rows that are at hand as CSV, by the columns a sheet has: days as 2026-03-31, a blank where there is no value. */
export const csvOfRows = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Download =>
  csvTable(
    name,
    columns.map(({ header }) => header),
    rows.map((row) => columns.map((column) => column.value(row))),
  );
