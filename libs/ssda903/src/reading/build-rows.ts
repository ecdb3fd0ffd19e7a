import { RETURN_TABLES } from '../tables/return-table';
import { CellReader, NOWHERE } from './cell-reader';
import { DATE_COLUMNS } from './date-columns';
import { MatchedColumns } from './match-columns';
import { SourceTable } from './source-table';
import { TableBuilder } from './table-builder';
import { ColumnTexts } from './text-numbers';

/** The rows of a recognised table by the return's own column names; blank rows are passed over. */
export function buildRows(
  source: SourceTable,
  { table, positions }: MatchedColumns,
  texts: ColumnTexts,
): TableBuilder {
  const cells = new CellReader(source);
  const { columns } = RETURN_TABLES[table];
  const places = columns.map((column) => positions.get(column) ?? NOWHERE);
  const dates = columns.map((column) => DATE_COLUMNS.has(column));
  const authorityAt = positions.get('LA') ?? NOWHERE;
  const yearAt = positions.get('YEAR') ?? NOWHERE;
  const has = { authority: authorityAt !== NOWHERE, year: yearAt !== NOWHERE };
  const builder = new TableBuilder({ table, file: source.file, has }, texts);
  for (const row of source.rows) {
    const textAt = (at: number): string => cells.text(row, places[at]!, dates[at]!);
    if (!has.authority && !has.year) builder.add(row.row, textAt);
    else {
      const authority = cells.text(row, authorityAt, false);
      const year = cells.text(row, yearAt, false);
      builder.add(row.row, textAt, { authority, year });
    }
  }
  return builder;
}
