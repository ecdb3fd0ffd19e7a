import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Schedule, SCHEDULE_COLUMNS } from './schedule';

/** The schedules this viewer may see: the programme's, and their own borough's. Those that need an owner come first. */
export const listSchedules = (tx: Tx): Promise<Schedule[]> =>
  tx.query<Schedule>(
    `select ${SCHEDULE_COLUMNS} from schedules s order by s.owner_left desc, s.state, s.made_at desc, s.id`,
  );

export const findSchedule = async (tx: Tx, id: string): Promise<Schedule | null> => {
  const [schedule] = await tx.query<Schedule>(`select ${SCHEDULE_COLUMNS} from schedules s where s.id = $1`, [
    id,
  ]);
  return schedule ?? null;
};

/** A time that came round while a schedule was not running. */
export interface PassedOver {
  readonly dueAt: Temporal.Instant;
  readonly because: 'paused' | 'draft';
}

/** The times nothing was made of, latest first, ten at most. */
export const passedOverTimes = (tx: Tx, scheduleId: string): Promise<PassedOver[]> =>
  tx.query<PassedOver>(
    `select due_at as "dueAt", passed_over as because from occurrences
      where schedule_id = $1 and passed_over is not null order by due_at desc limit 10`,
    [scheduleId],
  );
