import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { ReturnHead } from '../returns/held-return';

/**
 * A return that was given back is taken back only as it was: otherwise what its borough changed meanwhile would stand in it
 * though nobody submitted it.
 * @throws ConflictError once the borough changed an answer since it was returned
 */
export const refuseChanged = async (tx: Tx, { boroughId, id }: ReturnHead): Promise<void> => {
  const [changed] = await tx.query(
    `select 1 from returns r
      where r.borough_id = $1 and r.id = $2
        and r.last_change_at > (select max(d.decided_at) from return_reviews d
                                 where d.borough_id = r.borough_id and d.return_id = r.id and d.decision = 'returned')`,
    [boroughId, id],
  );
  if (!changed) return;
  throw new ConflictError(
    'The borough has changed answers since this return was returned, so it cannot be taken back. It comes to you again when the borough submits it.',
    'return-changed',
  );
};
