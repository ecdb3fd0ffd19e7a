import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError, Problem } from '@lib/kernel/domain-error';
import { recordEvent } from '../cases/case-event';
import { CASE_STATUSES, CaseStatus } from '../cases/case-status';
import { CaseWork, changedMeanwhile } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';

export interface EmergencyApproval {
  /** Why it could not wait for the cut-off. */
  readonly reason: string;
  /** The approver's post in the borough. */
  readonly post: string;
  /** The version the page showed. */
  readonly version: number;
}

/** Where a case can still go ahead of its panel. */
export const BEFORE_THE_PANEL: readonly CaseStatus[] = [
  'draft',
  'submitted',
  'in review',
  'waiting for information',
  'ready to list',
];

/**
 * The borough went ahead before the panel could meet: a named approver says why, and the next panel is asked to ratify
 * it, whatever became of the placement by then (PAN-25). Whoever refers the case does not approve it.
 * @throws InvalidError naming each field. @throws ConflictError when the panel heard it already, or it is approved
 */
export const approveEmergency = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { reason, post, version }: EmergencyApproval,
): Promise<void> => {
  const problems = problemsOf(work, of);
  if (problems.length > 0) throw new InvalidError(problems[0]!.message, 'emergency', problems);
  if (!BEFORE_THE_PANEL.includes(of.status))
    throw new ConflictError(
      `${of.reference} is now “${CASE_STATUSES[of.status]}”, so it can no longer be approved as an emergency.`,
      'case-stands-elsewhere',
    );
  const [row] = await tx.query(
    `update cases set emergency_reason = $4, emergency_approver_name = $5, emergency_approver_role = $6,
            emergency_approved_at = $7, urgency = 'emergency', version = version + 1
      where borough_id = $1 and id = $2 and version = $3 and emergency_approved_at is null returning 1`,
    [of.boroughId, of.id, version, reason, work.actor.name, post, work.clock.now().toString()],
  );
  if (!row) throw changedMeanwhile(of);
  await recordEvent(tx, work.clock, of, { kind: 'emergency approved', actor: work.actor });
  await work.audit.record(
    tx,
    {
      action: 'case-changed',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { emergency: 'approved', urgencyBefore: of.urgency },
    },
    work.origin,
  );
};

const problemsOf = ({ actor }: CaseWork, { owner }: PanelCase): Problem[] =>
  actor.id === owner.id
    ? [{ field: 'reason', message: 'Somebody else must approve it: you referred this case yourself' }]
    : [];
