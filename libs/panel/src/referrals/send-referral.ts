import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { recordEvent } from '../cases/case-event';
import { CaseWork, changedMeanwhile } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { Referral } from './referral';
import { REFERRAL_MOVE_AUDIT, REFERRAL_MOVES } from './referral-moves';
import { latestReferral } from './referrals.query';
import { missingOf, ReferralView, referralView } from './referral-view';
import { notBeingWritten } from './save-section';

/**
 * The officer sends a complete referral to an approver; from then on nobody changes it.
 * @throws InvalidError naming what is missing. @throws ConflictError when it is not a draft, or has changed since
 */
export const sendReferral = async (tx: Tx, work: CaseWork, of: PanelCase, version: number): Promise<void> => {
  const referral = await latestReferral(tx, of, { forUpdate: true });
  if (referral.state !== REFERRAL_MOVES.send.from) throw notBeingWritten(of);
  if (referral.version !== version) throw changedMeanwhile(of);
  refuseGaps(await referralView(tx, of, referral, work.clock.today()));
  await tx.query(
    `update referrals set state = '${REFERRAL_MOVES.send.to}', sent_at = $4, sent_by = $5, sent_by_name = $6,
            sent_back_because = null, version = version + 1
      where borough_id = $1 and case_id = $2 and number = $3`,
    [of.boroughId, of.id, referral.number, work.clock.now().toString(), work.actor.id, work.actor.name],
  );
  await tellOf(tx, work, of, 'sent to approver');
};

/** The approver gives it back to be mended; what they said stands above the referral until it is sent again. */
export const sendReferralBack = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { version, because }: { readonly version: number; readonly because: string },
): Promise<void> => {
  const referral = await withApprover(tx, of, version);
  await tx.query(
    `update referrals set state = '${REFERRAL_MOVES['send back'].to}', sent_back_because = $4, version = version + 1
      where borough_id = $1 and case_id = $2 and number = $3`,
    [of.boroughId, of.id, referral.number, because],
  );
  await tellOf(tx, work, of, 'sent back');
};

/** The referral as it waits for an approver. @throws ConflictError when it does not, or has changed since */
export const withApprover = async (tx: Tx, of: PanelCase, version: number): Promise<Referral> => {
  const referral = await latestReferral(tx, of, { forUpdate: true });
  if (referral.state !== REFERRAL_MOVES.submit.from) throw notWaiting(of);
  if (referral.version !== version) throw changedMeanwhile(of);
  return referral;
};

/** @throws InvalidError with a problem for each gap */
export const refuseGaps = (view: ReferralView): void => {
  const missing = missingOf(view);
  if (missing.length === 0) return;
  throw new InvalidError(
    'Some answers are missing or have to be confirmed before the referral can be sent',
    'referral-incomplete',
    missing.map(({ section, question, label, because }) => ({
      field: `${section}.${question}`,
      message: because === 'blank' ? `Answer “${label}”` : `Confirm or change “${label}”`,
    })),
  );
};

const notWaiting = ({ reference }: Pick<PanelCase, 'reference'>): ConflictError =>
  new ConflictError(
    `The referral of ${reference} does not wait for an approver now. Open the case to see how it stands.`,
    'referral-not-waiting',
  );

const tellOf = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  kind: 'sent to approver' | 'sent back',
): Promise<void> => {
  await recordEvent(tx, work.clock, of, { kind, actor: work.actor, audience: 'borough' });
  await work.audit.record(
    tx,
    {
      action: REFERRAL_MOVE_AUDIT,
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { referral: kind },
    },
    work.origin,
  );
};
