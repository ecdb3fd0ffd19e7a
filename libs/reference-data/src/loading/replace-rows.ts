import { Tx } from '@lib/database/unit-of-work';
import { hashOfRows, loadOnce, LoadOutcome } from './load-once';

/** Rows of one table, named by its columns. A column left out is null. */
export interface ReferenceTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Makes tables hold exactly the rows given: writes what is new or different, removes what is no longer there, and
 * leaves the rest, so that rows elsewhere that refer to them stand. Parents first; removals go the other way.
 * Table and column names are this code's own, never a person's.
 */
export const replaceRows = async (tx: Tx, tables: readonly ReferenceTable[]): Promise<number> => {
  for (const one of tables.toReversed()) await removeMissing(tx, one);
  for (const one of tables) await upsert(tx, one);
  return tables.reduce((total, one) => total + one.rows.length, 0);
};

/** The same, once for each version of the rows. */
export const loadTables = async (
  tx: Tx,
  name: string,
  version: string,
  tables: readonly ReferenceTable[],
): Promise<LoadOutcome> =>
  loadOnce(tx, { name, version, sha256: hashOfRows(tables) }, () => replaceRows(tx, tables));

const removeMissing = async (tx: Tx, { table, key, rows }: ReferenceTable): Promise<void> => {
  const same = key.map((column) => `given.${column} = ${table}.${column}`).join(' and ');
  await tx.query(
    `delete from ${table} where not exists (
       select from jsonb_populate_recordset(null::${table}, $1::jsonb) given where ${same})`,
    [JSON.stringify(rows.map((row) => Object.fromEntries(key.map((column) => [column, row[column]]))))],
  );
};

const upsert = async (tx: Tx, { table, key, rows }: ReferenceTable): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {});
  const changing = columns.filter((column) => !key.includes(column));
  const update = changing.map((column) => `${column} = excluded.${column}`).join(', ');
  if (columns.length === 0) return;
  await tx.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key.join(', ')}) do ${update === '' ? 'nothing' : `update set ${update}`}`,
    [JSON.stringify(rows)],
  );
};
