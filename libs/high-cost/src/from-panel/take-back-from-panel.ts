import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { CaseOfChild, PanelWork } from './start-of-case';
import { takeBackLines } from './take-back-lines';

/**
 * A start that never was takes what it made out of the register, in the transaction of whoever says so. What people
 * entered stays, and so does the entry: there is no more about the placement than before.
 */
export const takeBackFromPanel = async (
  tx: Tx,
  of: CaseOfChild & { readonly reviewWasDueOn: Day },
  work: PanelWork,
): Promise<void> => {
  const taken = await takeBackLines(tx, of, work);
  // An entry whose placement went with the start keeps its case, by which the start that is recorded next finds it.
  await tx.query(
    `update register_entries e set version = version + 1, review_due_on = nullif(review_due_on, $3),
            case_reference = case
              when exists (select from placements p where p.borough_id = e.borough_id and p.id = e.placement_id)
               and not exists (select from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id
                     and l.recommendation_id is not null and l.withdrawn_at is null)
              then null else case_reference end
      where borough_id = $1 and case_reference = $2`,
    [tx.context.boroughId, of.caseReference, of.reviewWasDueOn],
  );
  await work.audit.record(
    tx,
    {
      action: 'register-changed',
      subjectType: 'child',
      subjectIds: [of.childId],
      particulars: { case: of.caseReference, takenBack: taken.length },
    },
    work.origin,
  );
};
