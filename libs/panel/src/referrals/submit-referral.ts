import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseMoveName } from '../cases/case-moves';
import { CaseStatus } from '../cases/case-status';
import { CaseWork, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { shareCase } from '../sharing/share-case';
import { requireAgreement } from './agreement-for-panel';
import { stageDue } from '../review/stage-due';
import { REFERRAL_MOVES } from './referral-moves';
import { referralView } from './referral-view';
import { refuseGaps, withApprover } from './send-referral';
import { searchedOf } from './snapshot/searched';
import { snapshotOf } from './snapshot/snapshot-of';

/** The step a submission takes the case; none where it is being looked at already, and only the copy is replaced. */
const STEPS: Readonly<Partial<Record<CaseStatus, CaseMoveName | null>>> = {
  draft: 'submit',
  submitted: null,
  'in review': null,
  'waiting for information': null,
  'ready to list': null,
  listed: null,
  decided: 'ask again',
};

/** Whether a case that stands so can be referred, or its referral changed. */
export const canBeReferred = (status: CaseStatus): boolean => STEPS[status] !== undefined;

/**
 * An approver submits what somebody else sent: the version is kept as it is from now on, the case moves on, and the
 * panel gets its copy in the place of the one before.
 * @throws ConflictError for one’s own, for a case that has ended, without an agreement, or when it has changed since
 */
export const submitReferral = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  version: number,
): Promise<void> => {
  const today = work.clock.today();
  await requireAgreement(tx, of.boroughId, today);
  const referral = await withApprover(tx, of, version);
  if (referral.sent?.by === work.actor.id) throw ownReferral();
  const step = STEPS[of.status];
  if (step === undefined) throw hasEnded(of);
  const view = await referralView(tx, of, referral, today);
  refuseGaps(view);
  await keep(tx, work, of, referral.number);
  if (step)
    await moveCase(tx, work, of, { name: step, dueOn: stageDue('triage', of.urgency, work.clock.now()) });
  await shareCase(tx, work, of, {
    referralNumber: referral.number,
    content: snapshotOf(of, view, await searchedOf(tx, of)),
  });
};

const keep = async (tx: Tx, work: CaseWork, of: PanelCase, number: number): Promise<void> => {
  await tx.query(
    `update referrals set state = '${REFERRAL_MOVES.replace.to}', version = version + 1
      where borough_id = $1 and case_id = $2 and state = '${REFERRAL_MOVES.replace.from}'`,
    [of.boroughId, of.id],
  );
  await tx.query(
    `update referrals set state = '${REFERRAL_MOVES.submit.to}', submitted_at = $4, submitted_by = $5, submitted_by_name = $6,
            version = version + 1
      where borough_id = $1 and case_id = $2 and number = $3`,
    [of.boroughId, of.id, number, work.clock.now().toString(), work.actor.id, work.actor.name],
  );
};

const ownReferral = (): ConflictError =>
  new ConflictError('You sent this referral yourself, so another approver has to submit it.', 'own-referral');

export const hasEnded = ({ reference }: Pick<PanelCase, 'reference'>): ConflictError =>
  new ConflictError(
    `${reference} has ended, so its referral cannot be changed or submitted. Refer the child again if there is need.`,
    'case-ended',
  );
