import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Cadence } from '../cadence/cadence';
import { nextDue } from '../cadence/planned-times';
import { Run } from './run';

/** When the schedule of a run comes due next; null when a person asked for the run, or the schedule is paused. */
export const nextDueOn = async (tx: Tx, run: Run, now: Temporal.Instant): Promise<Day | null> => {
  if (run.occurrenceId === null) return null;
  const [schedule] = await tx.query<{ cadence: Cadence }>(
    `select s.cadence from schedules s join occurrences o on o.schedule_id = s.id
      where o.id = $1 and s.state = 'active' and o.asked_by_name is null`,
    [run.occurrenceId],
  );
  return schedule ? (nextDue(schedule.cadence, now, 1)[0]?.on ?? null) : null;
};
