import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { latestDue, PlannedTime } from '../cadence/planned-times';
import { Report } from '../report';
import { REPORTS } from '../report-register';
import { pauseOrphans } from './pause-orphans';
import { putDownRuns } from './put-down-runs';
import { asAtFor, madeForOf, Schedule, SCHEDULE_COLUMNS } from './schedule';

/** An occurrence that this call put down, with its runs. */
export interface PlannedOccurrence {
  readonly id: string;
  readonly scheduleId: string;
  readonly planned: PlannedTime;
  readonly runs: number;
}

/**
 * Puts down what came due since the last look, with a run for each it is for: for every schedule only the latest
 * time, once, labelled with the day it was due, however long nobody looked and however many look at once. What comes round
 * while a schedule is paused or a draft is put down as passed over, with no run. Schedules whose owner has left are paused
 * first. Needs the system's context.
 */
export const planDueOccurrences = async (
  tx: Tx,
  now: Temporal.Instant,
  reports: readonly Report[] = REPORTS,
): Promise<PlannedOccurrence[]> => {
  await pauseOrphans(tx, now);
  const schedules = await tx.query<Schedule>(
    `select ${SCHEDULE_COLUMNS} from schedules s where s.cadence is not null order by s.id`,
  );
  const planned: PlannedOccurrence[] = [];
  for (const schedule of schedules) {
    const report = reports.find((one) => one.code === schedule.reportCode && one.for === madeForOf(schedule));
    const due = latestDue(schedule.cadence!, now);
    if (!report || !due || Temporal.Instant.compare(due.dueAt, schedule.plannedFrom) < 0) continue;
    const occurrenceId = await putDown(tx, schedule, due);
    if (occurrenceId === null || schedule.state !== 'active') continue;
    const runs = await putDownRuns(tx, {
      ...{ occurrenceId, schedule, report, caughtUp: isMissed(due, now), askedBy: null },
      ...{ asAt: asAtFor(schedule.asAtRule, due.on), plannedOn: due.on, dueAt: due.dueAt },
    });
    planned.push({ id: occurrenceId, scheduleId: schedule.id, planned: due, runs });
  }
  return planned;
};

/** The worker looks every minute: who comes later than this was off when it was due. */
const LATE_MINUTES = 15;

const isMissed = ({ dueAt }: PlannedTime, now: Temporal.Instant): boolean =>
  now.since(dueAt).total('minutes') > LATE_MINUTES;

/** Null when it is there already, or a later one is: a clock that jumps back makes nothing due again. */
const putDown = async (tx: Tx, schedule: Schedule, due: PlannedTime): Promise<string | null> => {
  const [put] = await tx.query<{ id: string }>(
    `insert into occurrences (id, schedule_id, borough_id, planned_on, planned_time, due_at, passed_over)
     select $1, $2, $3, $4, $5, $6, $7
      where not exists (select from occurrences o
                         where o.schedule_id = $2 and o.due_at >= $6 and o.asked_by_name is null)
     on conflict (schedule_id, planned_on, planned_time) do nothing
     returning id`,
    [
      newId(),
      schedule.id,
      schedule.boroughId,
      due.on,
      due.at,
      due.dueAt.toString(),
      schedule.state === 'active' ? null : schedule.state,
    ],
  );
  return put?.id ?? null;
};
