import { Tx } from '../unit-of-work';

/** The columns of a table to fill, each with its PostgreSQL type. */
export type Columns = Readonly<Record<string, string>>;

const ROWS_A_STATEMENT = 4_000;

/**
 * Writes many rows with few statements. PostgreSQL refuses COPY into a table with row security, so each
 * statement carries one array a column; the policies check every row.
 * @param rows values in the order of `columns`; of a column of an array type, a list of texts
 * @param ending what follows the values, for example `on conflict do nothing returning id`
 * @returns what the ending returns
 */
export const insertRows = async (
  tx: Tx,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
  ending = '',
): Promise<Record<string, unknown>[]> => {
  const statement = `${insertStatement(table, columns)} ${ending}`;
  const returned: Record<string, unknown>[] = [];
  const width = Object.keys(columns).length;
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const batch = rows.slice(from, from + ROWS_A_STATEMENT);
    const result = await tx.query<Record<string, unknown>>(
      statement,
      Array.from({ length: width }, (_, column) => batch.map((row) => asSent(row[column]))),
    );
    for (const row of result) returned.push(row);
  }
  return returned;
};

/**
 * Changes many rows by their key; `columns` begin with the columns of `key`. A table that was filled a moment ago
 * is planned as if it were all but empty, by comparing every row with every other: that plan is ruled out.
 */
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
  if (rows.length === 0) return;
  await nestedLoops(tx, 'off');
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const batch = rows.slice(from, from + ROWS_A_STATEMENT);
    await tx.query(
      statement,
      names.map((_, column) => batch.map((row) => asSent(row[column]))),
    );
  }
  await nestedLoops(tx, 'on');
};

/** Whether this transaction's statements may be planned with nested loops. */
const nestedLoops = async (tx: Tx, may: 'on' | 'off'): Promise<void> => {
  await tx.query(`select set_config('enable_nestloop', $1, true)`, [may]);
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

/** A list goes as the text PostgreSQL reads it from. */
const asSent = (value: unknown): unknown => (Array.isArray(value) ? arrayText(value as string[]) : value);

const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
