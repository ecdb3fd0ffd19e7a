import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { latestReferral } from './referrals.query';
import { canBeReferred, hasEnded } from './submit-referral';

/**
 * Begins a new version of a submitted referral, copied from it. The panel keeps the copy it has until the new one is
 * submitted.
 * @throws ConflictError when one is being written already, or the case has ended
 */
export const changeReferral = async (tx: Tx, work: CaseWork, of: PanelCase): Promise<void> => {
  const before = await latestReferral(tx, of, { forUpdate: true });
  if (!canBeReferred(of.status)) throw hasEnded(of);
  if (before.state !== 'submitted') throw isBeingWritten(of);
  const number = before.number + 1;
  await tx.query(
    `insert into referrals (borough_id, case_id, number, state, version) values ($1, $2, $3, 'draft', 1)`,
    [of.boroughId, of.id, number],
  );
  await tx.query(
    `insert into referral_sections (borough_id, case_id, number, section, answers, sources, version, saved_at, saved_by, saved_by_name)
     select borough_id, case_id, $4, section, answers, sources, 1, saved_at, saved_by, saved_by_name
       from referral_sections where borough_id = $1 and case_id = $2 and number = $3`,
    [of.boroughId, of.id, before.number, number],
  );
  await work.audit.record(
    tx,
    {
      action: 'case-changed',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { referral: 'changed', number },
    },
    work.origin,
  );
};

const isBeingWritten = ({ reference }: Pick<PanelCase, 'reference'>): ConflictError =>
  new ConflictError(
    `A change of ${reference} is being written already. Open its referral and go on there.`,
    'being-written',
  );
