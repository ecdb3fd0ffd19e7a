import { RawRow } from '../tables/raw-return';
import { RETURN_TABLES } from '../tables/return-table';
import { CellReader, NOWHERE } from './cell-reader';
import { DATE_COLUMNS } from './date-columns';
import { MatchedColumns } from './match-columns';
import { returnYear } from './placing';
import { valuesMaker } from './row-values';
import { SourceTable } from './source-table';

export interface BuiltRows {
  readonly rows: readonly RawRow[];
  /** Rows whose YEAR cannot be read, so that nobody could say which return they belong to. */
  readonly withoutYear: readonly number[];
}

/** The rows of a recognised table by the return's own column names; blank rows are passed over. */
export function buildRows(source: SourceTable, { table, positions }: MatchedColumns): BuiltRows {
  const cells = new CellReader(source);
  const makeValues = valuesMaker(RETURN_TABLES[table].columns);
  const places = RETURN_TABLES[table].columns.map((column) => positions.get(column) ?? NOWHERE);
  const dates = RETURN_TABLES[table].columns.map((column) => DATE_COLUMNS.has(column));
  const authorityAt = positions.get('LA') ?? NOWHERE;
  const yearAt = positions.get('YEAR') ?? NOWHERE;
  const rows: RawRow[] = [];
  const withoutYear: number[] = [];
  for (const row of source.rows) {
    let isBlank = true;
    const values = makeValues((_, at) => {
      const value = cells.value(row, places[at]!, dates[at]!);
      if (value !== '') isBlank = false;
      return value;
    });
    if (isBlank) continue;
    const built = { file: source.file, row: row.row, values };
    const authority = authorityAt === NOWHERE ? undefined : cells.value(row, authorityAt, false);
    const year = yearAt === NOWHERE ? undefined : returnYear(cells.value(row, yearAt, false));
    if (year === null) withoutYear.push(row.row);
    rows.push(
      authority === undefined && year == null ? built : { ...built, authority, year: year ?? undefined },
    );
  }
  return { rows, withoutYear };
}
