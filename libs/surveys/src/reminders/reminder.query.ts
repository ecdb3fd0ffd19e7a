import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { Reminder } from './reminder';

/** What boroughs were sent about a wave, the latest first; of those whoever asks may see. */
export const remindersOf = (tx: Tx, waveId: string): Promise<Reminder[]> =>
  tx.query<Reminder>(
    `select wave_id as "waveId", borough_id as "boroughId", why, for_day as "forDay", sent_at as "sentAt",
            sent_by_name as "sentByName", people
       from wave_reminders where wave_id = $1 order by sent_at desc, id desc`,
    [waveId],
  );

/** @returns its key; null where the same was written down already */
export const writeReminder = async (
  tx: Tx,
  reminder: Omit<Reminder, 'sentAt'> & { readonly sentAt: Temporal.Instant },
): Promise<string | null> => {
  const [row] = await tx.query<{ id: string }>(
    `insert into wave_reminders (id, wave_id, borough_id, why, for_day, sent_at, sent_by_name, people)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [
      newId(),
      reminder.waveId,
      reminder.boroughId,
      reminder.why,
      reminder.forDay,
      reminder.sentAt.toString(),
      reminder.sentByName,
      reminder.people,
    ],
  );
  return row?.id ?? null;
};

/** Whether somebody nudged a borough about a wave on a day. */
export const wasNudgedOn = async (
  tx: Tx,
  { waveId, boroughId, on }: { readonly waveId: string; readonly boroughId: number; readonly on: Day },
): Promise<boolean> => {
  const found = await tx.query(
    `select 1 from wave_reminders where wave_id = $1 and borough_id = $2 and why = 'nudge' and for_day = $3`,
    [waveId, boroughId, on],
  );
  return found.length > 0;
};
