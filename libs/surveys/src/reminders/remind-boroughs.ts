import { AuditService } from '@lib/audit/audit.service';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { returnHead } from '../returns/held-return.query';
import { boroughsInWave, wavesKnown } from '../waves/wave.query';
import { daysFor, Wave, WaveDays } from '../waves/wave';
import { DueReminder, dueReminder } from './due-reminder';
import { Reminder } from './reminder';
import { remindersOf } from './reminder.query';
import { sendReminder } from './send-reminder';

interface Work {
  /** As the role `job`. */
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/**
 * Tells each borough that a wave is open, and reminds it before, on and after its deadline until its return is in; each
 * once, however often this runs. Borough by borough, for no context sees two.
 * @returns how many reminders were sent
 */
export const remindBoroughs = (work: Work): Promise<number> =>
  sumOverBoroughs(work.units, (tx, id) => remindBorough(tx, work, id));

const remindBorough = async (tx: Tx, { audit, clock }: Work, boroughId: number): Promise<number> => {
  let sent = 0;
  for (const wave of await wavesKnown(tx)) {
    const due = await dueToBorough(tx, wave, { boroughId, today: clock.today() });
    if (due === null) continue;
    const people = await sendReminder(tx, audit, {
      ...{ waveId: wave.id, boroughId, why: due.why, forDay: due.forDay, deadlineOn: due.deadlineOn },
      ...{ at: clock.now(), sentByName: null },
    });
    if (people !== null) sent += 1;
  }
  return sent;
};

/** What an open wave owes a borough of which a return is expected and that has handed in none yet. */
const dueToBorough = async (
  tx: Tx,
  wave: Wave,
  { boroughId, today }: { readonly boroughId: number; readonly today: Day },
): Promise<(DueReminder & Pick<WaveDays, 'deadlineOn'>) | null> => {
  if (wave.state !== 'open') return null;
  const inWave = (await boroughsInWave(tx, wave.id)).find((one) => one.boroughId === boroughId);
  if (!inWave || inWave.notExpectedBecause !== null) return null;
  const head = await returnHead(tx, { waveId: wave.id, boroughId });
  if (head !== null && head.submissions > 0) return null;
  const days = daysFor(wave, inWave);
  const sent = await remindersOf(tx, wave.id);
  const due = openedToTell(wave, days, { sent, today }) ?? dueReminder(wave, days, { sent, today });
  return due === null ? null : { ...due, deadlineOn: days.deadlineOn };
};

/** That it is open is told once, from the day it opens to the deadline. */
const openedToTell = (
  { opensOn }: Pick<Wave, 'opensOn'>,
  { deadlineOn }: Pick<WaveDays, 'deadlineOn'>,
  { sent, today }: { readonly sent: readonly Reminder[]; readonly today: Day },
): DueReminder | null =>
  today < opensOn || today > deadlineOn || sent.some(({ why }) => why === 'opened')
    ? null
    : { why: 'opened', forDay: opensOn };
