import { Tx } from '@lib/database/unit-of-work';
import { isId } from '@lib/kernel/ids';
import { OutboxMail, OutboxState } from './outbox-mail';

const COLUMNS = `
  o.id, o.person_id as "personId", o.address, o.messages, o.letter, o.state, o.attempts, o.made_at as "madeAt",
  o.next_try_at as "nextTryAt", o.sent_at as "sentAt", o.problem`;

/** The delivery record, newest first; needs an administrator's context. */
export const readOutbox = async (
  tx: Tx,
  { state, offset, perPage }: { state: OutboxState | null; offset: number; perPage: number },
): Promise<OutboxMail[]> =>
  tx.query<OutboxMail>(
    `select ${COLUMNS} from outbox o where $1::text is null or o.state = $1
      order by o.made_at desc, o.id desc limit $2 offset $3`,
    [state, perPage, offset],
  );

/** One mail; null for one that is not there. */
export const findMail = async (tx: Tx, id: string): Promise<OutboxMail | null> => {
  const [mail] = isId(id)
    ? await tx.query<OutboxMail>(`select ${COLUMNS} from outbox o where o.id = $1`, [id])
    : [];
  return mail ?? null;
};

/** How many mails stand how. */
export const countOutbox = async (tx: Tx): Promise<Record<OutboxState, number>> => {
  const rows = await tx.query<{ state: OutboxState; mails: number }>(
    'select state, count(*)::int as mails from outbox group by state',
  );
  const of = (state: OutboxState): number => rows.find((row) => row.state === state)?.mails ?? 0;
  return {
    ...{ waiting: of('waiting'), failed: of('failed'), sent: of('sent') },
    ...{ 'gave up': of('gave up'), stopped: of('stopped') },
  };
};

/**
 * Lets a mail that failed or was given up be tried again, with a day of tries before it.
 * @returns it as it stands then; null for one that is not there or has nothing to be sent again.
 */
export const sendAgain = async (tx: Tx, id: string): Promise<OutboxMail | null> => {
  if (!isId(id)) return null;
  const [mail] = await tx.query<OutboxMail>(
    `update outbox o set state = 'waiting', next_try_at = clock_timestamp(), first_tried_at = null
      where o.id = $1 and o.state in ('failed', 'gave up') returning ${COLUMNS}`,
    [id],
  );
  return mail ?? null;
};
