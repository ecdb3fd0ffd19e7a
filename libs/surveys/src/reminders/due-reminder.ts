import { addDays, Day, daysBetween } from '@lib/kernel/day';
import { Wave, WaveDays } from '../waves/wave';
import { Reminder, ReminderWhy } from './reminder';

/** A reminder whose day has come. */
export interface DueReminder {
  readonly why: ReminderWhy;
  readonly forDay: Day;
}

type Schedule = Pick<Wave, 'opensOn' | 'remindDaysBefore' | 'remindEveryDays' | 'remindMost'>;

/**
 * What a borough that has not handed in should be reminded of today; null for nothing. One at most: after days on which
 * nothing ran, the last that fell due and none of those before. After the deadline there are no more than the wave says,
 * and none once nothing can be handed in.
 * @param days as they hold for the borough: its extension moves its reminders along
 * @param sent what it was sent about this wave so far
 */
export const dueReminder = (
  wave: Schedule,
  days: Pick<WaveDays, 'deadlineOn' | 'lastCorrectionOn'>,
  { sent, today }: { readonly sent: readonly Pick<Reminder, 'why' | 'forDay'>[]; readonly today: Day },
): DueReminder | null => {
  if (today < wave.opensOn || today > days.lastCorrectionOn) return null;
  const due = plannedOn(wave, days, today);
  const wasSent = (one: DueReminder): boolean =>
    sent.some(({ why, forDay }) => why === one.why && forDay === one.forDay);
  if (due === null || wasSent(due)) return null;
  const isCapped =
    due.why === 'after the deadline' &&
    sent.filter(({ why }) => why === 'after the deadline').length >= wave.remindMost;
  return isCapped ? null : due;
};

/** The last reminder that fell due by a day. */
const plannedOn = (
  wave: Schedule,
  { deadlineOn }: Pick<WaveDays, 'deadlineOn'>,
  today: Day,
): DueReminder | null => {
  if (today === deadlineOn) return { why: 'on the deadline', forDay: deadlineOn };
  if (today > deadlineOn) {
    const times = Math.min(
      Math.floor(daysBetween(deadlineOn, today) / wave.remindEveryDays),
      wave.remindMost,
    );
    if (times === 0) return null;
    return { why: 'after the deadline', forDay: addDays(deadlineOn, times * wave.remindEveryDays) };
  }
  const before = wave.remindDaysBefore
    .map((days) => addDays(deadlineOn, -days))
    .filter((on) => on <= today && on >= wave.opensOn && on < deadlineOn)
    .toSorted()
    .at(-1);
  return before === undefined ? null : { why: 'before the deadline', forDay: before };
};
