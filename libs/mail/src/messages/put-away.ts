import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';

/**
 * Removes messages of before a moment that ask nothing of anybody any more, read or not: the people of a made-up year
 * have read what came in it. What still waits for them stays. @param tx for the service itself (`SYSTEM`)
 * @returns how many went.
 */
export const putAwayBefore = async (tx: Tx, moment: Temporal.Instant): Promise<number> =>
  (
    await tx.query(
      'delete from messages where posted_at < $1 and (done_at is not null or not for_action) returning 1',
      [moment.toString()],
    )
  ).length;
