import { RawRow } from '../tables/raw-return';
import { RETURN_TABLES, TableName } from '../tables/return-table';
import { valuesMaker } from './row-values';
import { HEADER_TABLES } from './xml-elements';

export interface XmlRow {
  readonly table: TableName;
  readonly line: number;
  readonly values: Map<string, string>;
}

/** What one CHILD element holds. */
export interface XmlChild {
  /** Line of HEADER, or of CHILD where there is none. */
  line: number;
  readonly header: Map<string, string>;
  readonly rows: XmlRow[];
}

const MAKERS = new Map(
  Object.entries(RETURN_TABLES).map(([table, { columns }]) => [table as TableName, valuesMaker(columns)]),
);

/**
 * The rows of one child in the tables of the return. Rows inside HEADER do not repeat who the child is, so
 * CHILD, DOB and SEX are taken from it. A child is in UASC where its flag is 1 or it has an end date.
 */
export function rowsOfChild(
  file: string,
  { line, header, rows }: XmlChild,
): (readonly [TableName, RawRow])[] {
  const all: XmlRow[] = header.size > 0 ? [{ table: 'header', line, values: header }] : [];
  for (const [table, columns] of HEADER_TABLES) {
    const isFlagged = table === 'uasc' && header.get('UASC') === '1';
    if (isFlagged || columns.some((column) => header.get(column))) all.push({ table, line, values: header });
  }
  all.push(...rows.filter(({ values }) => [...values.values()].some((value) => value !== '')));
  const who = new Set(['CHILD', 'DOB', 'SEX']);
  return all.map(({ table, line: row, values }) => {
    const valueOf = (column: string): string =>
      values.get(column) ?? (who.has(column) ? (header.get(column) ?? '') : '');
    return [table, { file, row, values: MAKERS.get(table)!(valueOf) }] as const;
  });
}
