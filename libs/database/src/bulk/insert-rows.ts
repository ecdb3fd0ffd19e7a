import { Tx } from '../unit-of-work';

/** The columns of a table to fill, each with its PostgreSQL type. */
export type Columns = Readonly<Record<string, string>>;

const ROWS_A_STATEMENT = 4_000;

/**
 * Writes many rows with few statements. PostgreSQL refuses COPY into a table with row security, so each
 * statement carries one array a column; the policies check every row.
 * @param rows values in the order of `columns`
 */
export const insertRows = async (
  tx: Tx,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  const statement = insertStatement(table, columns);
  const width = Object.keys(columns).length;
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const batch = rows.slice(from, from + ROWS_A_STATEMENT);
    await tx.query(
      statement,
      Array.from({ length: width }, (_, column) => batch.map((row) => row[column])),
    );
  }
};

/** Changes many rows by their key; `columns` begin with the columns of `key`. */
export const updateRows = async (
  tx: Tx,
  table: string,
  key: readonly string[],
  columns: Columns,
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  const names = Object.keys(columns);
  const changes = names.filter((name) => !key.includes(name)).map((name) => `${name} = given.${name}`);
  const match = key.map((name) => `${table}.${name} = given.${name}`);
  const statement = `update ${table} set ${changes.join(', ')} from (${valuesOf(columns)}) given where ${match.join(' and ')}`;
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const batch = rows.slice(from, from + ROWS_A_STATEMENT);
    await tx.query(
      statement,
      names.map((_, column) => batch.map((row) => row[column])),
    );
  }
};

const insertStatement = (table: string, columns: Columns): string =>
  `insert into ${table} (${Object.keys(columns).join(', ')}) ${valuesOf(columns)}`;

/** An array of an array type travels as text, since PostgreSQL would flatten it. */
const valuesOf = (columns: Columns): string => {
  const names = Object.keys(columns);
  const types = Object.values(columns);
  const given = types.map((type, at) => `$${at + 1}::${type.endsWith('[]') ? 'text' : type}[]`);
  const taken = names.map((name, at) =>
    types[at]!.endsWith('[]') ? `${name}::${types[at]} as ${name}` : name,
  );
  return `select ${taken.join(', ')} from unnest(${given.join(', ')}) as given(${names.join(', ')})`;
};

/** A list as PostgreSQL writes it, for a column of an array type. */
export const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
