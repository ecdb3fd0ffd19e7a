import { RawReturn } from '../tables/raw-return';
import { TABLE_NAMES } from '../tables/return-table';
import { TableRows } from '../tables/table-rows';
import { plainAuthority } from './rules/P04-own-authority.rule';
import { Remembering } from './values/remembering';

/** One authority's return of one year, among those that a concatenated file holds. */
export interface ReturnPart {
  /** As the file first writes it; null where a row has none. */
  readonly authority: string | null;
  /** The year in which the return ends; null where YEAR is blank or not a year, which nothing can be done with. */
  readonly year: number | null;
  /** In all its tables. */
  readonly rows: number;
}

/** Which returns a concatenated file (with LA and YEAR columns) was made of, by authority and then by year. */
export const partsOf = ({ tables }: RawReturn): ReturnPart[] => {
  const plain = new Remembering(plainAuthority);
  const parts = new Map<string, { -readonly [Key in keyof ReturnPart]: ReturnPart[Key] }>();
  for (const rows of Object.values(tables)) {
    for (const { authority = '', year = null } of rows) {
      const key = `${plain.read(authority)}|${year ?? ''}`;
      let part = parts.get(key);
      if (!part) parts.set(key, (part = { authority: authority || null, year, rows: 0 }));
      part.rows += 1;
    }
  }
  return [...parts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
};

/** The rows of one year, whatever authority's they are, as a return of that year. */
export const ofYear = (raw: RawReturn, year: number): RawReturn => {
  const tables = TABLE_NAMES.map((table) => [table, rowsOfYear(raw.tables[table], year)] as const);
  return { ...raw, tables: Object.fromEntries(tables.filter(([, rows]) => rows && rows.length > 0)) };
};

const rowsOfYear = (rows: TableRows | undefined, year: number): TableRows | undefined =>
  rows?.where((row) => row.year === year);
