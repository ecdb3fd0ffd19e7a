import { Temporal } from 'temporal-polyfill';
import { addDays, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { nextDue } from '@lib/reports/cadence/planned-times';
import { Cadence } from '@lib/reports/cadence/cadence';
import { versionLabel } from '@lib/reports/report';
import { reportFor } from '@lib/reports/report-register';
import { madeForOf, Schedule } from '@lib/reports/schedules/schedule';
import { findSchedule } from '@lib/reports/schedules/schedule.query';
import { recipientsOf } from '@lib/reports/deliveries/schedule-recipients';
import { jobContextOf, subjectOfRow } from '@lib/reports/subject/subject';

const WEEKS = 104;
/** Weeks before the schedule runs on by itself: one in which its report failed, and one in which it said nothing new. */
const FAILED = 9;
const SKIPPED = 5;

type Became = 'made' | 'failed' | 'skipped' | 'made again';

/** One time of the schedule, told as it would have gone. */
interface Told {
  readonly id: string;
  readonly on: Day;
  readonly at: string;
  readonly dueAt: Temporal.Instant;
  readonly became: Became;
}

const REASON: Readonly<Partial<Record<Became, string>>> = {
  failed: 'Something went wrong while the workbook was made. The service’s log has the details.',
  skipped: 'It says the same as the last one, and its schedule says to skip it then.',
};

const STATE = { made: 'delivered', 'made again': 'delivered', failed: 'failed', skipped: 'skipped' } as const;
/** What recipients were told of a run that stands so. */
const OUTCOME = { delivered: 'ready', failed: 'late', skipped: 'skipped' } as const;

/**
 * Two years of a schedule’s history: every time it came due, once failed and made again on the day, once skipped. Told by
 * statements and not by the verbs of the service: those would make thousands of workbooks anew, for days of which no
 * release is made yet. Files are kept for 30 days, so none of them has one. The latest weeks, whose workbooks can be
 * downloaded, are those of {@link runLatestWeeks}, by the verbs themselves.
 */
export const tellReportHistory = async (
  job: UnitOfWork,
  scheduleId: string,
  runsFrom: Day,
): Promise<void> => {
  const schedule = await job.run(SYSTEM, (tx) => findSchedule(tx, scheduleId));
  if (!schedule?.cadence) return;
  const times = timesOf(schedule.cadence, runsFrom);
  await job.run(SYSTEM, async (tx) => {
    await tellOccurrences(tx, schedule, times);
    await tellRuns(tx, schedule, times);
  });
  const boroughs = schedule.scope === 'each borough' ? AUTHORITIES.map(({ id }) => id) : [null];
  for (const boroughId of boroughs)
    await job.run(jobContextOf(subjectOfRow(boroughId)), (tx) => tellDeliveries(tx, schedule, boroughId));
};

const timesOf = (cadence: Cadence, runsFrom: Day): Told[] => {
  const from = Temporal.Instant.from(`${addDays(runsFrom, -7 * WEEKS)}T00:00:00Z`);
  const end = Temporal.Instant.from(`${runsFrom}T00:00:00Z`);
  const due = nextDue(cadence, from, WEEKS).filter(({ dueAt }) => Temporal.Instant.compare(dueAt, end) < 0);
  return due.flatMap((time, at): Told[] => {
    const before = due.length - at;
    const told = { ...time, id: newId() };
    if (before === SKIPPED) return [{ ...told, became: 'skipped' }];
    if (before !== FAILED) return [{ ...told, became: 'made' }];
    const later = {
      ...time,
      id: newId(),
      at: '10:12:41',
      dueAt: time.dueAt.add({ minutes: 192, seconds: 41 }),
    };
    return [
      { ...told, became: 'failed' },
      { ...later, became: 'made again' },
    ];
  });
};

const ASKED_BY = 'Somebody of the practice London';

const tellOccurrences = async (tx: Tx, schedule: Schedule, times: readonly Told[]): Promise<void> => {
  const asked = (one: Told): string | null => (one.became === 'made again' ? ASKED_BY : null);
  await tx.query(
    `insert into occurrences (id, schedule_id, borough_id, planned_on, planned_time, due_at, planned_at, asked_by_name, as_at)
     select t.id, $1, null, t.day, t.at, t.due, t.due, t.asked, case when t.asked is not null then t.day end
       from unnest($2::uuid[], $3::date[], $4::time[], $5::timestamptz[], $6::text[]) as t (id, day, at, due, asked)`,
    [
      schedule.id,
      times.map(({ id }) => id),
      times.map(({ on }) => on),
      times.map(({ at }) => at),
      times.map(({ dueAt }) => dueAt.toString()),
      times.map(asked),
    ],
  );
};

const tellRuns = async (tx: Tx, schedule: Schedule, times: readonly Told[]): Promise<void> => {
  const report = reportFor(schedule.reportCode, { for: madeForOf(schedule) });
  const boroughs = schedule.scope === 'each borough' ? AUTHORITIES.map(({ id }) => id) : [null];
  for (const boroughId of boroughs)
    await tx.query(
      `insert into runs (borough_id, id, occurrence_id, report_code, definition_version, as_at, planned_on, due_at,
                         requested_by_name, state, attempt, fence, started_at, finished_at, reason)
       select $1, r.id, o.id, $2, $3, o.planned_on, case when o.asked_by_name is null then o.planned_on end, o.due_at,
              o.asked_by_name, r.state, case when r.state = 'failed' then 3 else 1 end, 1, o.due_at + interval '5 seconds',
              o.due_at + interval '40 seconds', r.reason
         from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[]) as r (id, occurrence_id, state, reason)
         join occurrences o on o.id = r.occurrence_id`,
      [
        boroughId,
        report.code,
        versionLabel(report),
        times.map(() => newId()),
        times.map(({ id }) => id),
        times.map(({ became }) => STATE[became]),
        times.map(({ became }) => REASON[became] ?? null),
      ],
    );
};

/** Whoever holds the roles now, as if they had then. */
const tellDeliveries = async (tx: Tx, schedule: Schedule, boroughId: number | null): Promise<void> => {
  const { roles } = await recipientsOf(tx, schedule.id);
  const states = Object.keys(OUTCOME) as readonly (keyof typeof OUTCOME)[];
  for (const role of roles)
    await tx.query(
      `insert into report_deliveries (id, borough_id, run_id, person_id, told_as, outcome, decided_at, mail, mail_at)
       select gen_random_uuid(), $1, r.id, p.id, $3, s.outcome, r.finished_at,
              case when s.outcome <> 'skipped' then 'sent' end, case when s.outcome <> 'skipped' then r.finished_at end
         from runs r join occurrences o on o.id = r.occurrence_id
         join unnest($4::text[], $5::text[]) as s (state, outcome) on s.state = r.state
        cross join people_in_role($3, $1::smallint) as p (id)
        where o.schedule_id = $2 and r.borough_id is not distinct from $1::smallint
       on conflict do nothing`,
      [boroughId, schedule.id, role, states, states.map((state) => OUTCOME[state])],
    );
};
