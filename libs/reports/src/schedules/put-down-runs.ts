import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { ReportDefinition, versionLabel } from '../report';
import { boroughIdOf } from '../subject/subject';
import { Schedule, subjectsOf } from './schedule';

/** One time of a schedule, whether it came due or somebody asked for it. */
export interface TimeOfSchedule {
  readonly occurrenceId: string;
  readonly schedule: Pick<Schedule, 'scope' | 'boroughId' | 'parts'>;
  readonly report: ReportDefinition;
  readonly asAt: Day;
  readonly dueAt: Temporal.Instant;
  /** The day it came due; null for one that somebody asked for. */
  readonly plannedOn: Day | null;
  readonly caughtUp: boolean;
  readonly askedBy: { readonly id: string | null; readonly name: string } | null;
}

/** Puts down a run for each it is for, once however often this is called. @returns how many there are to be. */
export const putDownRuns = async (tx: Tx, time: TimeOfSchedule): Promise<number> => {
  const boroughs = subjectsOf(time.schedule).map(boroughIdOf);
  await tx.query(
    `insert into runs (borough_id, id, occurrence_id, report_code, definition_version, as_at, planned_on, due_at, caught_up,
                       requested_by, requested_by_name, parts, state)
     select b.borough_id, b.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'queued'
       from unnest($1::smallint[], $2::uuid[]) as b (borough_id, id)
     on conflict do nothing`,
    [
      boroughs,
      boroughs.map(() => newId()),
      time.occurrenceId,
      time.report.code,
      versionLabel(time.report),
      time.asAt,
      time.plannedOn,
      time.dueAt.toString(),
      time.caughtUp,
      time.askedBy?.id ?? null,
      time.askedBy?.name ?? null,
      time.schedule.parts,
    ],
  );
  return boroughs.length;
};
