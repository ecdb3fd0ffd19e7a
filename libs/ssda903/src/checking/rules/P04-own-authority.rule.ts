import { RETURN_TABLES, TableName } from '../../tables/return-table';
import { NONE, Rule, rowsWhere } from '../rule';

const TABLES = Object.keys(RETURN_TABLES) as TableName[];

/** Authority names as people write them: case, "and" or "&", and "London Borough of" make no difference. */
export const plainAuthority = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\b(?:royal borough of|london borough of|city of(?= westminster)|lb of|lb|rb)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A concatenated file may hold several authorities: rows that are not this one's are never taken (design.md 6). */
export const OWN_AUTHORITY: readonly Rule[] = TABLES.map((table) => ({
  code: 'P04',
  table,
  column: 'LA',
  weight: 'stops this row',
  message: 'This row belongs to another authority.',
  expected: (facts) => facts.authority?.name ?? '',
  fix: 'Send this row with the return of the authority it belongs to. We have not taken it.',
  find: (child, { authority }) =>
    authority === null
      ? NONE
      : rowsWhere(
          child.rowsOf(table),
          ({ raw }) => raw.authority !== undefined && !authority.isNamed(raw.authority),
        ),
}));

/** A concatenated file brings its own YEAR: its parts are checked year by year (see split-concatenated). */
export const OWN_YEAR: readonly Rule[] = TABLES.map((table) => ({
  code: 'P05',
  table,
  column: 'YEAR',
  weight: 'stops this row',
  message: 'This row belongs to the return of another year.',
  expected: (facts) => String(facts.year),
  fix: 'Correct YEAR (the year in which the return ends), or send the row with the return of its own year.',
  find: (child, facts) =>
    rowsWhere(child.rowsOf(table), (row) => row.raw.year !== undefined && row.raw.year !== facts.year),
}));
