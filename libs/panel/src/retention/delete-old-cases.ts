import { AuditService } from '@lib/audit/audit.service';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { casesPastTheirTime, PastItsTime } from './cases-past-their-time.query';
import { deleteDraft, deleteText } from './delete-case';
import { RETENTION_CODES, RetentionCode, SEEN_AHEAD_DAYS } from './retention-rule';

export interface Retention {
  /** As the role `job`. */
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/**
 * Deletes of every borough what was kept long enough, and counts what goes next. Borough by borough, for no context sees
 * two; a case somebody holds stays, and so does one with a follow-up or an action open. Running it again deletes nothing
 * more.
 * @returns how many cases or their texts were deleted
 */
export const deleteOldCasesOfAll = ({ units, audit, clock }: Retention): Promise<number> =>
  sumOverBoroughs(units, async (tx, boroughId) => {
    const today = clock.today();
    const old = await casesPastTheirTime(tx, today);
    const going = old.filter(({ held, open }) => !held && !open);
    for (const one of going) await (one.rule === 'draft' ? deleteDraft(tx, one) : deleteText(tx, one, today));
    await tellAudit(tx, audit, going);
    await keepCounts(tx, { boroughId, today, old, going });
    return going.length;
  });

const ofRule = (cases: readonly PastItsTime[], rule: RetentionCode): number =>
  cases.filter((one) => one.rule === rule).length;

/** How many, and by which rule: what was deleted cannot be told from the audit. */
const tellAudit = async (tx: Tx, audit: AuditService, going: readonly PastItsTime[]): Promise<void> => {
  for (const rule of RETENTION_CODES) {
    const rowCount = ofRule(going, rule);
    if (rowCount === 0) continue;
    await audit.record(
      tx,
      { action: 'cases-deleted', subjectType: 'case', rowCount, particulars: { rule } },
      { route: 'job housekeeping' },
    );
  }
};

interface Counted {
  readonly boroughId: number;
  readonly today: Day;
  readonly old: readonly PastItsTime[];
  readonly going: readonly PastItsTime[];
}

const keepCounts = async (tx: Tx, { boroughId, today, old, going }: Counted): Promise<void> => {
  const staying = old.filter((one) => !going.includes(one));
  const next = (await casesPastTheirTime(tx, addDays(today, SEEN_AHEAD_DAYS))).filter(
    ({ id, held }) => !held && !staying.some((one) => one.id === id),
  );
  for (const rule of RETENTION_CODES) {
    const deleted = ofRule(going, rule);
    const held = ofRule(staying.filter((one) => one.held), rule); // prettier-ignore
    await tx.query(
      `insert into retention_counts as c (borough_id, rule, soon, held, waiting, deleted, last_deleted_on, counted_at)
       values ($1, $2, $3, $4, $5, $6, $7, now())
       on conflict (borough_id, rule) do update
         set soon = excluded.soon, held = excluded.held, waiting = excluded.waiting, deleted = c.deleted + excluded.deleted,
             last_deleted_on = coalesce(excluded.last_deleted_on, c.last_deleted_on), counted_at = now()`,
      [
        boroughId,
        rule,
        ofRule(next, rule),
        held,
        ofRule(staying, rule) - held,
        deleted,
        deleted ? today : null,
      ],
    );
  }
};
