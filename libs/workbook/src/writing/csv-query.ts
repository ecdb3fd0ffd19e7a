import { Column, Kind } from './column';
import { LOOKS_LIKE_A_FORMULA } from './safe-text';
import { WorkbookNotWritableError } from './workbook-errors';

type SqlColumn = Pick<Column<never>, 'header' | 'kind' | 'sql' | 'decimals'>;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Text with an apostrophe in front where a spreadsheet program could run it: {@link guardText} in SQL. Text that
 * begins with a digit or a plain letter is let through without a look at the pattern, as nearly all does.
 */
export const guardedSql = (text: string): string =>
  `case when ascii(${text}) between 65 and 122 or ascii(${text}) between 48 and 57 then ${text}` +
  ` when ${text} ~ ${quoted(LOOKS_LIKE_A_FORMULA)} then '''' || ${text} else ${text} end`;

/** Words for each of an expression's values, for example a code's label; any other value as it is. */
export const wordsSql = (value: string, words: Readonly<Record<string, string>>): string =>
  `case ${value} ${Object.entries(words)
    .map(([one, said]) => `when ${quoted(one)} then ${quoted(said)}`)
    .join(' ')} else ${value} end`;

/** Each kind in the form a workbook stores it in. Whatever is not text becomes a type that cannot hold any. */
const FORMS: Record<Kind, (sql: string, decimals: number) => string> = {
  text: (sql) => guardedSql(`(${sql})`),
  whole: (sql) => `(${sql})::bigint`,
  number: (sql, decimals) => `round((${sql})::numeric, ${decimals})`,
  percent: (sql, decimals) => `round((${sql})::numeric, ${decimals + 2})`,
  money: (sql, decimals) => `round((${sql})::numeric / 100, ${decimals})`,
  day: (sql) => `(${sql})::date`,
  plain: (sql) => `(${sql})::numeric`,
};

/**
 * The query that gives a sheet's columns in their order, as they may stand in a CSV file: text guarded, numbers
 * rounded to what is shown, money in pounds.
 * @param from the query of the rows; the columns' SQL speaks of what it returns
 * @throws WorkbookNotWritableError for a column that does not say its SQL.
 */
export const csvQuery = (columns: readonly SqlColumn[], from: string): string => {
  const expressions = columns.map(({ header, kind, sql, decimals }) => {
    if (sql !== undefined) return FORMS[kind](sql, decimals);
    throw new WorkbookNotWritableError([
      { field: `Column “${header}”`, message: 'say how the database gives its value.' },
    ]);
  });
  return `select ${expressions.join(', ')} from (${from}) as one_row`;
};
