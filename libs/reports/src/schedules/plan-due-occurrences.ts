import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { latestDue, PlannedTime } from '../cadence/planned-times';
import { Report, versionLabel } from '../report';
import { REPORTS } from '../report-register';
import { boroughIdOf } from '../subject/subject';
import { asAtFor, madeForOf, Schedule, SCHEDULE_COLUMNS, subjectsOf } from './schedule';

/** An occurrence that this call put down, with its runs. */
export interface PlannedOccurrence {
  readonly id: string;
  readonly scheduleId: string;
  readonly planned: PlannedTime;
  readonly runs: number;
}

/**
 * Puts down what came due since the last look, with a run for each it is for: for every schedule only the latest
 * time, once, labelled with the day it was due, however long nobody looked and however many look at once. Needs
 * the system's context.
 */
export const planDueOccurrences = async (
  tx: Tx,
  now: Temporal.Instant,
  reports: readonly Report[] = REPORTS,
): Promise<PlannedOccurrence[]> => {
  const schedules = await tx.query<Schedule>(
    `select ${SCHEDULE_COLUMNS} from schedules s where s.state = 'active' order by s.id`,
  );
  const planned: PlannedOccurrence[] = [];
  for (const schedule of schedules) {
    const report = reports.find((one) => one.code === schedule.reportCode && one.for === madeForOf(schedule));
    const due = latestDue(schedule.cadence, now);
    if (!report || !due || Temporal.Instant.compare(due.dueAt, schedule.plannedFrom) < 0) continue;
    const occurrenceId = await putDown(tx, schedule, due);
    if (occurrenceId === null) continue;
    const runs = await putDownRuns(tx, { occurrenceId, schedule, due, report, caughtUp: isMissed(due, now) });
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
    `insert into occurrences (id, schedule_id, borough_id, planned_on, planned_time, due_at)
     select $1, $2, $3, $4, $5, $6
      where not exists (select from occurrences o where o.schedule_id = $2 and o.due_at >= $6)
     on conflict (schedule_id, planned_on, planned_time) do nothing
     returning id`,
    [newId(), schedule.id, schedule.boroughId, due.on, due.at, due.dueAt.toString()],
  );
  return put?.id ?? null;
};

interface DueRuns {
  readonly occurrenceId: string;
  readonly schedule: Schedule;
  readonly due: PlannedTime;
  readonly report: Report;
  readonly caughtUp: boolean;
}

const putDownRuns = async (tx: Tx, wanted: DueRuns): Promise<number> => {
  const { occurrenceId, schedule, due, report, caughtUp } = wanted;
  const boroughs = subjectsOf(schedule).map(boroughIdOf);
  await tx.query(
    `insert into runs (borough_id, id, occurrence_id, report_code, definition_version, as_at, planned_on, due_at, caught_up, state)
     select b.borough_id, b.id, $3, $4, $5, $6, $7, $8, $9, 'queued'
       from unnest($1::smallint[], $2::uuid[]) as b (borough_id, id)
     on conflict do nothing`,
    [
      boroughs,
      boroughs.map(() => newId()),
      occurrenceId,
      report.code,
      versionLabel(report),
      asAtFor(schedule.asAtRule, due.on),
      due.on,
      due.dueAt.toString(),
      caughtUp,
    ],
  );
  return boroughs.length;
};
