import { Tx } from '@lib/database/unit-of-work';

/** One change of the directory at a time: each is held against what is there. Held to the end of the transaction. */
export const lockDirectory = async (tx: Tx): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('directory of settings'))`);
};
