import { RawReturn, RawRow } from '../tables/raw-return';
import { TableName } from '../tables/return-table';
import { plainAuthority } from './rules/P04-own-authority.rule';

/** One authority's return of one year, out of a file that holds several. */
export interface ReturnPart {
  /** As the file first writes it; null where a row has none. */
  readonly authority: string | null;
  /** The year in which the return ends; null where YEAR is blank or not a year, which nothing can be done with. */
  readonly year: number | null;
  readonly part: RawReturn;
}

/**
 * Takes a concatenated file (with LA and YEAR columns) apart into the returns it was made of, by authority and
 * then by year, oldest first. The notes of the file go with every part.
 */
export const splitConcatenated = (raw: RawReturn): ReturnPart[] => {
  const parts = new Map<string, { authority: string | null; year: number | null; tables: Tables }>();
  for (const [table, rows] of Object.entries(raw.tables) as [TableName, readonly RawRow[]][]) {
    for (const row of rows) {
      const key = `${plainAuthority(row.authority ?? '')}|${row.year ?? ''}`;
      let part = parts.get(key);
      if (!part) {
        part = { authority: row.authority || null, year: row.year ?? null, tables: {} };
        parts.set(key, part);
      }
      (part.tables[table] ??= []).push(row);
    }
  }
  return [...parts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { authority, year, tables }]) => ({
      authority,
      year,
      part: { shape: raw.shape, notes: raw.notes, tables },
    }));
};

type Tables = Partial<Record<TableName, RawRow[]>>;
