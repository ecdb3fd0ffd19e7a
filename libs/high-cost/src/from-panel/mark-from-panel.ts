import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { MarkReason } from '../marks/panel-mark';
import { holdEntry } from '../register/keep-entry';
import { recordOfPlacement } from '../register/register.query';
import { CaseOfChild, PanelWork } from './start-of-case';

/** A mark that a panel recommended, and that the borough accepted. */
export interface MarkOfCase extends CaseOfChild {
  readonly reason: MarkReason;
  /** The day of the recommendation. */
  readonly markedOn: Day;
  /** The placement it marks; null where none is known yet. */
  readonly placementId: string | null;
  /** Whether the same was said before, and is put right now: then a mark that the borough took back stays so. */
  readonly again: boolean;
}

/**
 * Makes the panel’s mark the register’s, in the transaction in which the borough accepts or records the start. What the
 * same recommendation marked before is taken back; a mark that somebody of the borough recorded stays.
 * @throws NotFoundError for a placement that is not this borough’s
 */
export const markFromPanel = async (tx: Tx, mark: MarkOfCase, work: PanelWork): Promise<void> => {
  const { recommendationId, caseReference, childId, reason, markedOn, placementId, again } = mark;
  const before = await takeBackMark(tx, mark, work);
  if (placementId === null || (again && before === 'taken back by the borough')) return;
  const entryId = await holdEntry(tx, await recordOfPlacement(tx, placementId, work.clock.today()), work);
  const made = await tx.query(
    `insert into panel_marks (borough_id, id, entry_id, reason, case_reference, marked_on, recommendation_id, entered_at,
                              entered_by, entered_by_name, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
     on conflict (borough_id, entry_id) where withdrawn_at is null do nothing returning 1`,
    [
      tx.context.boroughId, newId(), entryId, reason, caseReference, markedOn, recommendationId,
      work.clock.now().toString(), work.by.id, work.by.name,
    ], // prettier-ignore
  );
  if (made.length === 0) return;
  await tx.query('update register_entries set version = version + 1 where borough_id = $1 and id = $2', [
    tx.context.boroughId,
    entryId,
  ]);
  await work.audit.record(
    tx,
    {
      action: 'register-changed',
      subjectType: 'child',
      subjectIds: [childId],
      particulars: { case: caseReference, marked: entryId },
    },
    work.origin,
  );
};

/**
 * Takes back what a recommendation marked, where the borough does not accept it after all or no placement started.
 * @returns whether it stood, or had been taken back by somebody, or never was
 */
export const takeBackMark = async (
  tx: Tx,
  { recommendationId }: Pick<CaseOfChild, 'recommendationId'>,
  { by, clock }: PanelWork,
): Promise<'stood' | 'taken back by the borough' | 'none'> => {
  const marks = await tx.query<{ stood: boolean }>(
    `select withdrawn_at is null as stood from panel_marks where borough_id = $1 and recommendation_id = $2 for update`,
    [tx.context.boroughId, recommendationId],
  );
  if (!marks.some(({ stood }) => stood)) return marks.length > 0 ? 'taken back by the borough' : 'none';
  await tx.query(
    `update panel_marks set withdrawn_at = $3, withdrawn_by_name = $4, version = version + 1
      where borough_id = $1 and recommendation_id = $2 and withdrawn_at is null`,
    [tx.context.boroughId, recommendationId, clock.now().toString(), by.name],
  );
  return 'stood';
};
