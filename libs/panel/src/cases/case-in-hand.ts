import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { ReferralState } from '../referrals/referral';
import { latestReferral } from '../referrals/referrals.query';
import { canBeReferred } from '../referrals/submit-referral';
import { CASE_STATUSES, CaseStatus } from './case-status';
import { caseByReference } from './cases.query';
import { PanelCase } from './panel-case';

/** While the coordinator looks at a case, its borough goes on searching. */
const UNDER_REVIEW: readonly CaseStatus[] = ['in review', 'waiting for information'];

const isInHand = ({ status }: PanelCase, referral: ReferralState): boolean =>
  referral === 'draft' ? canBeReferred(status) : referral === 'submitted' && UNDER_REVIEW.includes(status);

/** Whether search and options can be changed now, and where they cannot why, for a page that only shows them. */
export interface InHand {
  readonly inHand: boolean;
  /** What stands in the way, and what can be done; null while they can be changed. */
  readonly notInHand: string | null;
}

export const caseIsInHand = async (tx: Tx, of: PanelCase): Promise<InHand> => {
  const { state } = await latestReferral(tx, of);
  const inHand = isInHand(of, state);
  return { inHand, notInHand: inHand ? null : notInHandWords(of, state) };
};

/**
 * A case whose search or options are about to be changed by its borough: while its referral is written, or the
 * coordinator reviews it. Until the transaction ends the referral is not sent and nobody else changes what hangs on it,
 * so that nothing is changed under whoever approves it, and there is no sixth option.
 * @throws NotFoundError for one that is not there, or not the viewer's
 * @throws ConflictError where it can no longer be changed
 */
export const caseInHand = async (tx: Tx, reference: string): Promise<PanelCase> => {
  const of = await caseByReference(tx, reference);
  const { state } = await latestReferral(tx, of, { forUpdate: true });
  if (isInHand(of, state)) return of;
  throw new ConflictError(notInHandWords(of, state), 'case-not-in-hand');
};

const notInHandWords = ({ reference, status }: PanelCase, referral: ReferralState): string => {
  const cannot = 'its search and options cannot be changed';
  if (!canBeReferred(status)) return `${reference} is “${CASE_STATUSES[status]}”, so ${cannot}.`;
  if (referral === 'with approver')
    return `The referral of ${reference} was sent to an approver, so ${cannot} now. Have it sent back first.`;
  return status === 'decided'
    ? `The panel has made its recommendation on ${reference}, so ${cannot}. To bring it back to the panel, change the referral first.`
    : `The panel has the referral of ${reference}, so ${cannot} now. Change the referral first.`;
};

/** The same for a page that shows something of the case, and not its child: that it was opened is in the audit. */
export const openCaseInHand = async (
  tx: Tx,
  audit: AuditService,
  reference: string,
  origin: AuditOrigin,
): Promise<PanelCase> => {
  const of = await caseInHand(tx, reference);
  await audit.record(tx, { action: 'case-opened', subjectType: 'case', subjectIds: [of.id] }, origin);
  return of;
};
