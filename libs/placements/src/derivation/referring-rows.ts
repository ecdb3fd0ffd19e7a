import { Tx } from '@lib/database/unit-of-work';

export interface ReferringRows {
  /** The table that refers. */
  readonly of: string;
  readonly rows: number;
}

/**
 * What refers to rows of a table, read from the catalogue: a library below need not know those above it, and a
 * table added later is seen without being named here.
 * @param except tables whose reference does not count
 */
export const referringRows = async (
  tx: Tx,
  table: string,
  ids: readonly string[],
  except: readonly string[],
): Promise<ReferringRows[]> => {
  const found: ReferringRows[] = [];
  for (const { of, column } of await referencesTo(tx, table, except)) {
    const [count] = await tx.query<{ rows: number }>(
      `select count(*) as rows from ${of} where borough_id = $1 and ${column} = any($2)`,
      [tx.context.boroughId, ids],
    );
    if (count && count.rows > 0) found.push({ of, rows: count.rows });
  }
  return found;
};

/** Those of some rows that anything refers to. */
export const referredTo = async (
  tx: Tx,
  table: string,
  ids: readonly string[],
  except: readonly string[],
): Promise<ReadonlySet<string>> => {
  const referred = new Set<string>();
  for (const { of, column } of await referencesTo(tx, table, except)) {
    const rows = await tx.query<{ id: string }>(
      `select distinct ${column} as id from ${of} where borough_id = $1 and ${column} = any($2)`,
      [tx.context.boroughId, ids],
    );
    for (const { id } of rows) referred.add(id);
  }
  return referred;
};

const referencesTo = (
  tx: Tx,
  table: string,
  except: readonly string[],
): Promise<{ of: string; column: string }[]> =>
  tx.query(
    `select k.conrelid::regclass::text as of, quote_ident(a.attname) as column
       from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'borough_id'
      where k.contype = 'f' and k.confrelid = $1::regclass and not k.conrelid::regclass::text = any($2)`,
    [table, except],
  );
