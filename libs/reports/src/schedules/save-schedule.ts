import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { Cadence } from '../cadence/cadence';
import { KeptSubject } from '../subject/subject';
import { reportToSchedule } from './report-to-schedule';
import { AsAtRule, Schedule, scopeFor } from './schedule';

/** What a person decides about a schedule. */
export interface ScheduleWish {
  readonly reportCode: string;
  /** Which version of it, where there are several: left out, the one made for whoever sets it. */
  readonly madeFor?: KeptSubject['for'];
  readonly cadence: Cadence;
  readonly asAtRule: AsAtRule;
}

/**
 * Sets a schedule: for its own borough when the context is a borough's; else for each borough, or for the programme,
 * as the report is.
 * Nothing that was due before `now` is made.
 * @returns its key.
 */
export const insertSchedule = async (
  tx: Tx,
  wish: ScheduleWish,
  ownerName: string,
  now: Temporal.Instant,
): Promise<string> => {
  const { boroughId, personId } = tx.context;
  const id = newId();
  await tx.query(
    `insert into schedules (id, borough_id, report_code, cadence, as_at_rule, scope, owner_id, owner_name, state, planned_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'active', $9)`,
    [
      id,
      boroughId,
      wish.reportCode,
      JSON.stringify(wish.cadence),
      wish.asAtRule,
      scopeFor(reportToSchedule(tx.context, wish), boroughId),
      personId,
      ownerName,
      now.toString(),
    ],
  );
  return id;
};

export type ScheduleChange = Partial<Pick<Schedule, 'cadence' | 'asAtRule' | 'state'>>;

/** Changes a schedule that is still as `version` says. @returns false when somebody else was first. */
export const updateSchedule = async (
  tx: Tx,
  { id, version }: Pick<Schedule, 'id' | 'version'>,
  change: ScheduleChange,
  now: Temporal.Instant,
): Promise<boolean> => {
  const changed = await tx.query(
    `update schedules
        set cadence = coalesce($3, cadence), as_at_rule = coalesce($4, as_at_rule), state = coalesce($5, state),
            planned_from = $6, changed_at = now(), version = version + 1
      where id = $1 and version = $2 returning 1`,
    [
      id,
      version,
      change.cadence ? JSON.stringify(change.cadence) : null,
      change.asAtRule ?? null,
      change.state ?? null,
      now.toString(),
    ],
  );
  return changed.length > 0;
};
