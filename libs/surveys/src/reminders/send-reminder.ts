import { Temporal } from 'temporal-polyfill';
import { peopleOfBorough } from '@lib/access/people/recipients';
import { AuditService } from '@lib/audit/audit.service';
import { AuditOrigin } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { finishMessagesOfBorough, postMessage } from '@lib/mail/messages/post-message';
import { Recipient } from '@lib/mail/messages/recipient';
import { ASKING, KIND_OF, ReminderWhy } from './reminder';
import { writeReminder } from './reminder.query';

/** One reminder, before it is sent. */
export interface NewReminder {
  readonly waveId: string;
  readonly boroughId: number;
  readonly why: ReminderWhy;
  readonly forDay: Day;
  /** The borough’s own deadline, which the message names. */
  readonly deadlineOn: Day;
  readonly at: Temporal.Instant;
  /** Null for the service itself. */
  readonly sentByName: string | null;
}

/** The officers and approvers of a borough, each once. */
export const askedOfBorough = async (tx: Tx, boroughId: number): Promise<Recipient[]> => {
  const found = [
    ...(await peopleOfBorough(tx, boroughId, 'officer')),
    ...(await peopleOfBorough(tx, boroughId, 'approver')),
  ];
  return [...new Map(found.map((person) => [person.personId, person])).values()];
};

/**
 * Asks a borough for its return: writes it down, takes what asked for it before out of its people’s lists, and tells its
 * officers and approvers. A link and a day, and nothing of a child.
 * @returns how many people it went to; null where the same was sent already, and nothing was done
 */
export const sendReminder = async (
  tx: Tx,
  audit: AuditService,
  reminder: NewReminder,
  origin?: AuditOrigin,
): Promise<number | null> => {
  const { waveId, boroughId, why, at, deadlineOn } = reminder;
  const to = await askedOfBorough(tx, boroughId);
  const id = await writeReminder(tx, { ...reminder, sentAt: at, people: to.length });
  if (id === null) return null;
  await finishMessagesOfBorough(tx, { opens: waveId, boroughId }, at, ASKING);
  await postMessage(tx, { to, kind: KIND_OF[why], about: id, opens: waveId, reference: deadlineOn, at });
  await audit.record(
    tx,
    {
      action: 'wave-reminded',
      subjectType: 'wave',
      subjectIds: [waveId],
      particulars: { boroughId, why, people: to.length },
    },
    origin,
  );
  return to.length;
};
