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
  const references = await tx.query<{ of: string; column: string }>(
    `select k.conrelid::regclass::text as of, quote_ident(a.attname) as column
       from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'borough_id'
      where k.contype = 'f' and k.confrelid = $1::regclass and not k.conrelid::regclass::text = any($2)`,
    [table, except],
  );
  const found: ReferringRows[] = [];
  for (const { of, column } of references) {
    const [count] = await tx.query<{ rows: number }>(
      `select count(*) as rows from ${of} where borough_id = $1 and ${column} = any($2)`,
      [tx.context.boroughId, ids],
    );
    if (count && count.rows > 0) found.push({ of, rows: count.rows });
  }
  return found;
};
