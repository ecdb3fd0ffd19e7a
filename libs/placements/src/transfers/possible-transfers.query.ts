import { addYears, Day } from '@lib/kernel/day';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { PossibleTransfer } from './possible-transfer';

const SELECTED = `
  select t.id, t.child_id as "childId", c.local_reference as "localReference", c.service_reference as "serviceReference",
         t.direction, t.happened_on as "happenedOn", t.answer, t.answered_by_name as "answeredByName", t.version
    from possible_transfers t
    join children c on c.borough_id = t.borough_id and c.id = t.child_id`;

/** Those of the borough of the transaction: what nobody answered first, the latest first. */
export const transfersOfBorough = (tx: Tx): Promise<PossibleTransfer[]> =>
  tx.query<PossibleTransfer>(
    `${SELECTED} order by t.answer is not null, t.happened_on desc, c.local_reference`,
  );

export const transfersOfChild = (tx: Tx, childId: string): Promise<PossibleTransfer[]> =>
  tx.query<PossibleTransfer>(`${SELECTED} where t.child_id = $1 order by t.happened_on desc`, [childId]);

/** One of the borough of the transaction; null for any other. */
export const findTransfer = async (tx: Tx, id: string): Promise<PossibleTransfer | null> =>
  isId(id) ? ((await tx.query<PossibleTransfer>(`${SELECTED} where t.id = $1`, [id]))[0] ?? null) : null;

/**
 * How many children who came to a borough in the twelve months up to a day may be in another borough’s figures too. A
 * pair is counted once, where the child came to, unless that borough said that it is another child. For the release
 * job, whose sum over London goes into a note through `transfersInWords`, and for the borough itself.
 */
export const possibleTransfers = async (tx: Tx, boroughId: number, on: Day): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `select count(distinct child_id)::int as count from possible_transfers
      where borough_id = $1 and direction = 'came' and happened_on > $2 and happened_on <= $3
        and answer is distinct from 'not the same child'`,
    [boroughId, addYears(on, -1), on],
  );
  return row!.count;
};
