import { RETURN_TABLES, TableName } from '../tables/return-table';
import { columnNamed, PLACING_COLUMNS } from './column-names';
import { recogniseTable } from './recognise-table';
import { requiredColumns } from './required-columns';
import { SourceTable } from './source-table';

/** Where the columns of a recognised table stand in its rows. */
export interface MatchedColumns {
  readonly table: TableName;
  readonly positions: ReadonlyMap<string, number>;
  /** Headings that the return does not have, or not in this table; their values are not read. */
  readonly extra: readonly string[];
}

export type ColumnsRefused =
  | { readonly refused: 'unknown' }
  | { readonly refused: 'twice'; readonly column: string }
  | { readonly refused: 'missing'; readonly table: TableName; readonly columns: readonly string[] };

/** Recognises a table and finds its columns, in any order, case and spelling of spaces. */
export function matchColumns({ heading, name }: SourceTable): MatchedColumns | ColumnsRefused {
  const named = heading.map((text) => columnNamed(text));
  const known = named.filter((column): column is string => column !== null);
  const table = recogniseTable(new Set(known), name);
  if (!table) return { refused: 'unknown' };
  const wanted = new Set<string>([...RETURN_TABLES[table].columns, ...PLACING_COLUMNS]);
  const positions = new Map<string, number>();
  for (const [at, column] of named.entries()) {
    if (column === null || !wanted.has(column)) continue;
    if (positions.has(column)) return { refused: 'twice', column };
    positions.set(column, at);
  }
  const missing = requiredColumns(table).filter((column) => !positions.has(column));
  if (missing.length > 0) return { refused: 'missing', table, columns: missing };
  const extra = heading.filter((text, at) => text.trim() !== '' && !wanted.has(named[at] ?? ''));
  return { table, positions, extra };
}
