import { Tx } from '@lib/database/unit-of-work';
import { Schedule, SCHEDULE_COLUMNS } from './schedule';

/** The schedules this viewer may see: the programme's, and their own borough's. */
export const listSchedules = (tx: Tx): Promise<Schedule[]> =>
  tx.query<Schedule>(`select ${SCHEDULE_COLUMNS} from schedules s order by s.state, s.made_at desc, s.id`);

export const findSchedule = async (tx: Tx, id: string): Promise<Schedule | null> => {
  const [schedule] = await tx.query<Schedule>(`select ${SCHEDULE_COLUMNS} from schedules s where s.id = $1`, [
    id,
  ]);
  return schedule ?? null;
};
