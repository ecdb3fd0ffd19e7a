import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';

const DAYS_AFTER_THE_END = 90;
const DAYS_AT_MOST = 365;

/**
 * Removes messages 90 days after they were dealt with or, for information, read, and any after a year; and mails 90
 * days after they were sent, given up or stopped. @param tx as the worker's role, for the service itself (`SYSTEM`).
 * @returns how many rows went.
 */
export const removeOldMail = async (tx: Tx, now: Temporal.Instant): Promise<number> => {
  const ended = now.subtract({ hours: 24 * DAYS_AFTER_THE_END }).toString();
  const oldest = now.subtract({ hours: 24 * DAYS_AT_MOST }).toString();
  const messages = await tx.query(
    `delete from messages
      where coalesce(done_at, case when not for_action then read_at end) < $1 or posted_at < $2 returning 1`,
    [ended, oldest],
  );
  const mails = await tx.query(
    `delete from outbox where state in ('sent', 'gave up', 'stopped') and made_at < $1 returning 1`,
    [ended],
  );
  return messages.length + mails.length;
};
