import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { dueState } from '../messages/message';
import { Letter, MailedMessage } from './compose-mail';
import { MailTimes } from './mail-times';
import { MailProblem } from './smtp-transport';

/** A mail that this worker has for itself until its lease ends, with what it speaks of. */
export interface LeasedMail {
  readonly id: string;
  readonly address: string;
  /** Which try this is; whoever holds an older one can no longer say how it ended. */
  readonly attempts: number;
  readonly messages: readonly MailedMessage[];
  /** What it says where it carries a link instead of messages, and the key of what that is for; both null else. */
  readonly letter: Letter | null;
  readonly about: string | null;
}

/** The next mail to send, or null. A mail whose worker was killed comes again when its lease is over. */
export const leaseMail = async (tx: Tx, today: Day, times: MailTimes): Promise<LeasedMail | null> => {
  const [mail] = await tx.query<Omit<LeasedMail, 'messages'>>(
    `update outbox o
        set attempts = attempts + 1, leased_until = clock_timestamp() + make_interval(secs => $1),
            first_tried_at = coalesce(first_tried_at, clock_timestamp())
      where o.id = (select w.id from outbox w
                     where w.state in ('waiting', 'failed') and w.next_try_at <= clock_timestamp()
                       and (w.leased_until is null or w.leased_until < clock_timestamp())
                     order by w.next_try_at, w.id limit 1 for update skip locked)
      returning o.id, o.address, o.attempts, o.letter, o.about`,
    [times.leaseSeconds],
  );
  if (!mail) return null;
  const messages = await tx.query<Omit<MailedMessage, 'due'> & { dueOn: Day | null }>(
    `select m.id, m.kind, m.hat, m.reference, m.due_on as "dueOn" from messages m where m.outbox_id = $1
      order by m.posted_at, m.id`,
    [mail.id],
  );
  return {
    ...mail,
    messages: messages.map(({ id, kind, hat, reference, dueOn }) => ({
      ...{ id, kind, hat, reference },
      due: dueState({ dueOn, doneAt: null }, today),
    })),
  };
};

/** The mail server took it. @returns false when another worker had it by then. */
export const markSent = async (tx: Tx, { id, attempts }: LeasedMail): Promise<boolean> => {
  const sent = await tx.query(
    `update outbox set state = 'sent', sent_at = clock_timestamp(), leased_until = null, problem = null
      where id = $1 and attempts = $2 and state <> 'sent' returning 1`,
    [id, attempts],
  );
  return sent.length > 0;
};

/** It was not taken: it is tried again later, or given up a day after the first try, or when that is no use. */
export const markFailed = async (
  tx: Tx,
  { id, attempts }: LeasedMail,
  { problem, isFinal }: { problem: MailProblem; isFinal: boolean },
  times: MailTimes,
): Promise<'failed' | 'gave up' | null> => {
  const { retryAfterSeconds: waits, giveUpAfterSeconds } = times;
  const [mail] = await tx.query<{ state: 'failed' | 'gave up' }>(
    `update outbox
        set state = case when $4 or clock_timestamp() >= first_tried_at + make_interval(secs => $6)
                         then 'gave up' else 'failed' end,
            problem = $3, leased_until = null, next_try_at = clock_timestamp() + make_interval(secs => $5)
      where id = $1 and attempts = $2 and state <> 'sent' returning state`,
    [id, attempts, problem, isFinal, waits[Math.min(attempts, waits.length) - 1], giveUpAfterSeconds],
  );
  return mail?.state ?? null;
};
