import { cleanValue } from '@lib/ssda903/reading/clean-value';
import { TableBuilder } from '@lib/ssda903/reading/table-builder';
import { ColumnTexts } from '@lib/ssda903/reading/text-numbers';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { TableRows } from '@lib/ssda903/tables/table-rows';

/** A table as the reader hands it on, its first row line 2 under the heading; with LA and YEAR where any row has one. */
export const tableOf = (
  table: TableName,
  rows: readonly Readonly<Record<string, string>>[],
  file = `${table}.csv`,
): TableRows => {
  const has = (column: string): boolean => rows.some((row) => row[column] !== undefined);
  const placed = { authority: has('LA'), year: has('YEAR') };
  const builder = new TableBuilder({ table, file, has: placed }, new ColumnTexts(cleanValue));
  const { columns } = RETURN_TABLES[table];
  rows.forEach((row, at) => {
    const placing = { authority: row['LA'] ?? '', year: row['YEAR'] ?? '' };
    builder.add(at + 2, (column) => row[columns[column]!] ?? '', placing);
  });
  return builder.rows();
};
