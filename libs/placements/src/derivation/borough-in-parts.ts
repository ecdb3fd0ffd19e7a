import { Tx } from '@lib/database/unit-of-work';
import { Entries } from '../entering/entries';
import { entriesOf } from '../entering/entries.query';
import { LiveReturn } from './live-return';
import { ReceivedRows } from './received-rows';
import { StoredDerivation, StoredRows } from './stored-derivation';

/** Some children of a borough: what every live return and every entry says of them, and what is derived for them. */
export interface PartOfBorough {
  readonly returns: readonly LiveReturn[];
  readonly entries: Entries;
  readonly stored: StoredDerivation;
}

const CHILDREN_A_PART = 2_000;

/**
 * A borough's children, some at a time: what is derived for a child hangs on that child's rows alone, so a borough
 * of any size is derived in the memory that a few thousand children take.
 * @param besides imports to look at as if they were applied
 */
export async function* boroughInParts(
  tx: Tx,
  besides: readonly string[] = [],
): AsyncGenerator<PartOfBorough> {
  const returns = await liveReturns(tx, besides);
  const children = await childrenOf(tx, returns);
  const received = await ReceivedRows.open(tx, returns);
  const stored = await StoredRows.open(tx);
  for (let from = 0; from < children.length; from += CHILDREN_A_PART) {
    const some = new Set(children.slice(from, from + CHILDREN_A_PART));
    yield {
      returns: await received.of(some),
      entries: await entriesOf(tx, some),
      stored: await stored.of(some),
    };
  }
  await received.close();
  await stored.close();
}

/** One child of the borough of the transaction, by their local reference: for a change that is about them alone. */
export const childOfBorough = async (tx: Tx, child: string): Promise<PartOfBorough> => {
  const returns = await liveReturns(tx, []);
  const one = new Set([child]);
  const received = await ReceivedRows.open(tx, returns, child);
  const stored = await StoredRows.open(tx, child);
  const part = {
    returns: await received.of(one),
    entries: await entriesOf(tx, one),
    stored: await stored.of(one),
  };
  await received.close();
  await stored.close();
  return part;
};

type Live = Pick<LiveReturn, 'id' | 'year' | 'trueAt'>;

/** The returns of the borough that count, oldest year first: of each year the one true at the latest day. */
const liveReturns = (tx: Tx, besides: readonly string[]): Promise<Live[]> =>
  tx.query<Live>(
    `select distinct on (return_year) id, return_year as year, true_at as "trueAt" from imports
      where state = 'applied' or id = any($1) order by return_year, true_at desc, id desc`,
    [besides],
  );

/** Everyone named in a live return, entered or derived so far, in the order in which their rows are read. */
const childrenOf = async (tx: Tx, returns: readonly Live[]): Promise<string[]> => {
  const received = ['return_children', 'return_episodes', 'return_uasc', 'return_missing'].map(
    (table) => `select local_reference from ${table} where borough_id = $1 and import_id = any($2)`,
  );
  const rows = await tx.query<{ child: string }>(
    `select local_reference as child from (
       select local_reference from children where borough_id = $1
       union select local_reference from child_entries where borough_id = $1 and withdrawn_at is null
       union ${received.join(' union ')}
     ) named order by local_reference collate "C"`,
    [tx.context.boroughId, returns.map(({ id }) => id)],
  );
  return rows.map(({ child }) => child);
};
