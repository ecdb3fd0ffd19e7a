import { TableName } from '../tables/return-table';
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

/** Columns that rows inside HEADER do not repeat. */
const WHO = new Set(['CHILD', 'DOB', 'SEX']);

/**
 * The rows of one child in the tables of the return. CHILD, DOB and SEX are those of HEADER. A child is in UASC
 * where its flag is 1 or it has an end date.
 */
export function rowsOfChild({ line, header, rows }: XmlChild): XmlRow[] {
  const all: XmlRow[] = header.size > 0 ? [{ table: 'header', line, values: header }] : [];
  for (const [table, columns] of HEADER_TABLES) {
    const isFlagged = table === 'uasc' && header.get('UASC') === '1';
    if (isFlagged || columns.some((column) => header.get(column))) all.push({ table, line, values: header });
  }
  all.push(...rows.filter(({ values }) => [...values.values()].some((value) => value !== '')));
  return all;
}

/** A value of one of the child's rows; '' where there is none. */
export const valueOf = ({ header }: XmlChild, { values }: XmlRow, column: string): string =>
  values.get(column) ?? (WHO.has(column) ? (header.get(column) ?? '') : '');
