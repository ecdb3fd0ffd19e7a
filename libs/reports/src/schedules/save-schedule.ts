import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { Cadence } from '../cadence/cadence';
import { KeptSubject } from '../subject/subject';
import { reportToSchedule } from './report-to-schedule';
import { AsAtRule, Schedule, scopeFor, SkipRules } from './schedule';

/** What a person decides about a schedule. */
export interface ScheduleWish extends Partial<SkipRules> {
  readonly reportCode: string;
  /** Which version of it, where there are several: left out, the one made for whoever sets it. */
  readonly madeFor?: KeptSubject['for'];
  /** Null only in a draft. */
  readonly cadence: Cadence | null;
  readonly asAtRule: AsAtRule;
  /** Of a bundle: codes of the reports that go in; left out, or null, all of them. */
  readonly parts?: readonly string[] | null;
  /** Not finished: it is kept, and never runs. Left out, it runs from now on. */
  readonly draft?: boolean;
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
    `insert into schedules (id, borough_id, report_code, cadence, as_at_rule, scope, owner_id, owner_name, state, planned_from,
                            skip_if_empty, skip_if_same, tell_when_skipped, parts)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      boroughId,
      wish.reportCode,
      wish.cadence ? JSON.stringify(wish.cadence) : null,
      wish.asAtRule,
      scopeFor(reportToSchedule(tx.context, wish), boroughId),
      personId,
      ownerName,
      wish.draft ? 'draft' : 'active',
      now.toString(),
      wish.skipIfEmpty ?? false,
      wish.skipIfSame ?? false,
      wish.tellWhenSkipped ?? false,
      wish.parts ?? null,
    ],
  );
  return id;
};

export type ScheduleChange = Partial<
  Pick<Schedule, 'cadence' | 'asAtRule' | 'state' | 'parts' | 'ownerId' | 'ownerName' | keyof SkipRules>
>;

/**
 * Changes a schedule that is still as `version` says; with an owner it is theirs from now on, and nobody is missing.
 * @returns false when somebody else was first.
 */
export const updateSchedule = async (
  tx: Tx,
  { id, version }: Pick<Schedule, 'id' | 'version'>,
  change: ScheduleChange,
  now: Temporal.Instant,
): Promise<boolean> => {
  const changed = await tx.query(
    `update schedules
        set cadence = coalesce($3, cadence), as_at_rule = coalesce($4, as_at_rule), state = coalesce($5, state),
            planned_from = case when $12 then $6 else planned_from end, changed_at = now(), version = version + 1,
            skip_if_empty = coalesce($7, skip_if_empty), skip_if_same = coalesce($8, skip_if_same),
            tell_when_skipped = coalesce($9, tell_when_skipped),
            owner_id = coalesce($10, owner_id), owner_name = coalesce($11, owner_name),
            owner_left = owner_left and $10::uuid is null,
            parts = case when $13 then $14::text[] else parts end
      where id = $1 and version = $2 returning 1`,
    [
      id,
      version,
      change.cadence ? JSON.stringify(change.cadence) : null,
      change.asAtRule ?? null,
      change.state ?? null,
      now.toString(),
      change.skipIfEmpty ?? null,
      change.skipIfSame ?? null,
      change.tellWhenSkipped ?? null,
      change.ownerId ?? null,
      change.ownerName ?? null,
      // Whom it tells, and who owns it, is no reason to forget what is due.
      (change.cadence ?? change.asAtRule ?? change.state) !== undefined,
      change.parts !== undefined,
      change.parts ?? null,
    ],
  );
  return changed.length > 0;
};
