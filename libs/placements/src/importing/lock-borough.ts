import { Tx } from '@lib/database/unit-of-work';

/** One change of a borough's imports at a time: each derives from all the others. Held to the end of the transaction. */
export const lockBorough = async (tx: Tx, boroughId: number): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('imports'), $1)`, [boroughId]);
};
