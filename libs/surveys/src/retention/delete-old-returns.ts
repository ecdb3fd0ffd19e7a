import { AuditService } from '@lib/audit/audit.service';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { SEEN_AHEAD_DAYS } from '@lib/panel/retention/retention-rule';
import { deleteReturn } from './delete-return';
import { RETURN_RETENTION, RETURN_RETENTION_CODE, undoOverFrom } from './return-retention-rule';
import { ReturnPastItsTime, returnsPastTheirTime } from './returns-past-their-time.query';

export interface ReturnsKept {
  /** As the role `job`. */
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/**
 * Deletes of every borough what it answered in surveys and was kept long enough, and counts what goes next. Borough by
 * borough, for no context sees two; a return that somebody holds stays. Running it again deletes nothing more.
 * @returns how many returns lost their answers
 */
export const deleteOldReturnsOfAll = ({ units, audit, clock }: ReturnsKept): Promise<number> =>
  sumOverBoroughs(units, async (tx, boroughId) => {
    const today = clock.today();
    const old = await returnsPastTheirTime(tx, today);
    const going = old.filter(({ held }) => !held);
    for (const one of going) await deleteReturn(tx, one, today);
    await deleteBesideReturns(tx, boroughId, today);
    await tellAudit(tx, audit, going.length);
    await keepCount(tx, { boroughId, today, old, going });
    return going.length;
  });

/**
 * Deletes what applied uploads replaced, once they can no longer be undone. That they were applied stays.
 * @returns of how many
 */
export const forgetOldUploadsOfAll = ({
  units,
  clock,
}: Pick<ReturnsKept, 'units' | 'clock'>): Promise<number> =>
  sumOverBoroughs(units, async (tx) => {
    const gone = await tx.query(
      `update return_uploads set done = null
        where done is not null and (applied_at at time zone 'Europe/London')::date <= $1 returning 1`,
      [undoOverFrom(clock.today())],
    );
    return gone.length;
  });

/** What is written down of a wave beside its returns: who was reminded, and what was explained in one that is gone. */
const deleteBesideReturns = async (tx: Tx, boroughId: number, today: Day): Promise<void> => {
  const of = [boroughId, RETURN_RETENTION.endedBy(today)];
  await tx.query(
    `delete from wave_reminders m using waves w
      where m.borough_id = $1 and w.id = m.wave_id
        and greatest(coalesce((w.final_at at time zone 'Europe/London')::date, w.last_correction_on),
                     (m.sent_at at time zone 'Europe/London')::date) <= $2`,
    of,
  );
  await tx.query(
    `delete from return_explanations
      where borough_id = $1 and wave_id is null and (given_at at time zone 'Europe/London')::date <= $2`,
    of,
  );
};

/** How many, and which of them cannot be told from the audit. */
const tellAudit = async (tx: Tx, audit: AuditService, rowCount: number): Promise<void> => {
  if (rowCount === 0) return;
  await audit.record(
    tx,
    {
      ...{ action: 'survey-returns-deleted', subjectType: 'return', rowCount },
      particulars: { rule: RETURN_RETENTION_CODE },
    },
    { route: 'job housekeeping' },
  );
};

interface Counted {
  readonly boroughId: number;
  readonly today: Day;
  readonly old: readonly ReturnPastItsTime[];
  readonly going: readonly ReturnPastItsTime[];
}

const keepCount = async (tx: Tx, { boroughId, today, old, going }: Counted): Promise<void> => {
  const ahead = await returnsPastTheirTime(tx, addDays(today, SEEN_AHEAD_DAYS));
  await tx.query(
    `insert into retention_counts as c (borough_id, rule, soon, held, waiting, deleted, last_deleted_on, counted_at)
     values ($1, $2, $3, $4, 0, $5, $6, now())
     on conflict (borough_id, rule) do update
       set soon = excluded.soon, held = excluded.held, deleted = c.deleted + excluded.deleted,
           last_deleted_on = coalesce(excluded.last_deleted_on, c.last_deleted_on), counted_at = now()`,
    [
      ...[boroughId, RETURN_RETENTION_CODE, ahead.filter(({ held }) => !held).length],
      ...[old.length - going.length, going.length, going.length ? today : null],
    ],
  );
};
