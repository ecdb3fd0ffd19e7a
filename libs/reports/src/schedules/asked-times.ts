import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { Report } from '../report';
import { REPORTS } from '../report-register';
import { putDownRuns } from './put-down-runs';
import { madeForOf, Schedule, ScheduleScope } from './schedule';

/** A time somebody asks for, beside those at which a schedule comes due. */
export interface AskedTime {
  readonly asAt: Day;
  /** To its recipients, to nobody, or as a test to whoever asks. */
  readonly tells: 'recipients' | 'nobody' | 'asker';
}

/** Puts down that somebody wants a schedule's report now, about any day. @returns the key of the occurrence. */
export const askForTime = async (
  tx: Tx,
  schedule: Pick<Schedule, 'id' | 'boroughId'>,
  { asAt, tells }: AskedTime,
  { name, now }: { readonly name: string; readonly now: Temporal.Instant },
): Promise<string> => {
  const id = newId();
  const here = now.toZonedDateTimeISO(LONDON);
  // To the microsecond, beside times that come due at a whole minute; two at the same one are told apart by the next.
  await tx.query(
    `insert into occurrences (id, schedule_id, borough_id, planned_on, planned_time, due_at, asked_by, asked_by_name, as_at, tells)
     select $1, $2, $3, $4, $5::time + n * interval '1 microsecond', $6, $7, $8, $9, $10
       from generate_series(1, 1000) as n
      where not exists (select from occurrences o where o.schedule_id = $2 and o.planned_on = $4
                           and o.planned_time = $5::time + n * interval '1 microsecond')
      order by n limit 1`,
    [
      id,
      schedule.id,
      schedule.boroughId,
      here.toPlainDate().toString(),
      here.toPlainTime().toString(),
      now.toString(),
      tx.context.personId,
      name,
      asAt,
      tells,
    ],
  );
  return id;
};

interface Waiting {
  readonly id: string;
  readonly reportCode: string;
  readonly scope: ScheduleScope;
  readonly boroughId: number | null;
  readonly parts: readonly string[] | null;
  readonly asAt: Day;
  readonly dueAt: Temporal.Instant;
  readonly askedBy: string | null;
  readonly askedByName: string;
}

/**
 * Puts down the runs of times that somebody asked for and that have none yet: those of a schedule for each borough, whose
 * workbooks only a worker may have made. Needs the system's context. @returns how many times it were.
 */
export const planAskedTimes = async (tx: Tx, reports: readonly Report[] = REPORTS): Promise<number> => {
  const waiting = await tx.query<Waiting>(
    `select o.id, s.report_code as "reportCode", to_json(s.parts) as parts, o.borough_id as "boroughId", o.as_at as "asAt",
            case when o.borough_id is null then s.scope else 'own borough' end as scope,
            o.due_at as "dueAt", o.asked_by as "askedBy", o.asked_by_name as "askedByName"
       from occurrences o join schedules s on s.id = o.schedule_id
      where o.asked_by_name is not null and not exists (select from runs r where r.occurrence_id = o.id)
      order by o.due_at, o.id`,
  );
  for (const { id, reportCode, askedBy, askedByName, asAt, dueAt, ...schedule } of waiting) {
    const report = reports.find(({ code, for: whom }) => code === reportCode && whom === madeForOf(schedule));
    if (!report) continue;
    await putDownRuns(tx, {
      ...{ occurrenceId: id, schedule, report, asAt, dueAt, plannedOn: null, caughtUp: false },
      askedBy: { id: askedBy, name: askedByName },
    });
  }
  return waiting.length;
};
