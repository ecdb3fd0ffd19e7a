import { Temporal } from 'temporal-polyfill';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { postMessage } from '@lib/mail/messages/post-message';
import { WaveDays } from '../waves/wave';
import { writeReminder } from './reminder.query';
import { askedOfBorough, sendReminder } from './send-reminder';

/** The days of one borough, as they were and as they are now. */
export interface ChangedDays {
  readonly waveId: string;
  readonly boroughId: number;
  readonly before: WaveDays;
  readonly now: WaveDays;
  /** Whether its return is with the programme already, so that its deadline asks nothing of it. */
  readonly isIn: boolean;
  readonly at: Temporal.Instant;
  readonly today: Day;
  readonly byName: string;
}

/**
 * Tells a borough that its days in a wave are others, in the transaction that changes them: its deadline while its return
 * is to come, its last day for corrections once it is in. Nothing where the day it goes by stays as it was.
 */
export const tellOfDays = async (
  tx: Tx,
  audit: AuditService,
  changed: ChangedDays,
  origin: AuditOrigin,
): Promise<void> => {
  const { waveId, boroughId, before, now, isIn, at, today, byName } = changed;
  const written = { waveId, boroughId, why: 'days changed', forDay: today, sentByName: byName } as const;
  if (!isIn && before.deadlineOn !== now.deadlineOn) {
    await sendReminder(tx, audit, { ...written, deadlineOn: now.deadlineOn, at }, origin);
    return;
  }
  if (before.lastCorrectionOn === now.lastCorrectionOn) return;
  const to = await askedOfBorough(tx, boroughId);
  await postMessage(tx, {
    ...{ to, kind: 'survey-corrections-changed', about: newId(), opens: waveId },
    ...{ reference: now.lastCorrectionOn, at },
  });
  await writeReminder(tx, { ...written, sentAt: at, people: to.length });
};
