import { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { escapeLiteral } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { Tx } from '../unit-of-work';

/** What a parameter of COPY may be. */
export type CopyValue = string | number | boolean | null;

/**
 * Writes the rows of a query to a stream as CSV without a heading, as they come from PostgreSQL: it sees what
 * row security lets this transaction's viewer see, and no row is read here.
 * @param values stand for `$1`, `$2`... in the query
 * @returns how many rows were written
 */
export const copyOut = async (
  tx: Tx,
  query: string,
  values: readonly CopyValue[],
  to: Writable,
): Promise<number> => {
  const copy = tx.client.query(copyTo(`copy (${withValues(query, values)}) to stdout (format csv)`));
  let refused = false;
  copy.once('error', () => (refused = true));
  try {
    await pipeline(copy.iterator({ destroyOnReturn: false }), to);
  } catch (error) {
    // A connection left in the middle of COPY cannot be used again, not even to roll back: let the rest through.
    if (!refused) await finished(copy.resume());
    throw error;
  }
  // The count comes with the end of the statement, and so before the answer to the next one.
  await tx.query('select');
  return copy.rowCount;
};

/** COPY takes no bound parameters, so each value is written into the query as the literal it is. */
const withValues = (query: string, values: readonly CopyValue[]): string =>
  query.replace(/\$(\d+)/g, (_, number: string) => {
    const value = values[Number(number) - 1];
    if (value === undefined) throw new Error(`The query has no value for $${number}`);
    return value === null ? 'null' : escapeLiteral(String(value));
  });
