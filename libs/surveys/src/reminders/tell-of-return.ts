import { Temporal } from 'temporal-polyfill';
import { peopleOfBorough } from '@lib/access/people/recipients';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { MessageKind } from '@lib/mail/messages/message-kind';
import { finishMessagesOfBorough, postMessage } from '@lib/mail/messages/post-message';
import { waveById } from '../waves/wave.query';
import { ASKING } from './reminder';
import { writeReminder } from './reminder.query';
import { askedOfBorough } from './send-reminder';

/** What happened to a return that somebody else should hear of. */
export type ReturnNews = 'ready to approve' | 'sent back' | 'submitted' | 'returned' | 'accepted';

/** What a return waits with; whatever happens next, that wait is over. */
const WAITING: readonly MessageKind[] = ['survey-to-approve', 'survey-sent-back', 'survey-returned'];

/**
 * Tells of a return, in the transaction of what happened to it: approvers that it waits for them, officers that it was sent
 * back, the borough that the programme returned or accepted it. What waited before is dealt with; once it is submitted,
 * nobody is asked for it any more. The last two are written down with the reminders.
 * @param at and today by the clock of the service
 * @param byName whoever did it, for the log of the wave
 */
export const tellOfReturn = async (
  tx: Tx,
  news: {
    readonly waveId: string;
    readonly boroughId: number;
    readonly what: ReturnNews;
    readonly at: Temporal.Instant;
    readonly today: Day;
    readonly byName: string;
  },
): Promise<void> => {
  const { waveId, boroughId, what, at, today, byName } = news;
  const over = what === 'ready to approve' || what === 'sent back' ? WAITING : [...WAITING, ...ASKING];
  await finishMessagesOfBorough(tx, { opens: waveId, boroughId }, at, over);
  if (what === 'submitted') return;
  const reference = referenceOf((await waveById(tx, waveId)).collection);
  const told = { about: newId(), opens: waveId, reference, at };
  if (what === 'ready to approve' || what === 'sent back') {
    const [role, kind] = WITHIN_BOROUGH[what];
    await postMessage(tx, { to: await peopleOfBorough(tx, boroughId, role), kind, ...told });
    return;
  }
  const to = await askedOfBorough(tx, boroughId);
  await postMessage(tx, { to, kind: what === 'returned' ? 'survey-returned' : 'survey-accepted', ...told });
  await writeReminder(tx, {
    ...{ waveId, boroughId, why: what, forDay: today, sentAt: at },
    ...{ sentByName: byName, people: to.length },
  });
};

const WITHIN_BOROUGH = {
  'ready to approve': ['approver', 'survey-to-approve'],
  'sent back': ['officer', 'survey-sent-back'],
} as const;

/** The code of a collection as messages name things: “placements-snapshot”. */
const referenceOf = (collection: string): string => collection.replace(/_+/g, '-').replace(/-$/, '');
