import { Tx } from '@lib/database/unit-of-work';
import { CaseWork, changedMeanwhile, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { changeReferral } from './change-referral';
import { latestReferral } from './referrals.query';

/**
 * Takes up a case again that expired: it is a draft as it was left. Where its referral had been submitted a new version
 * is begun, because the panel’s copy went when it expired.
 * @throws ConflictError when it has not expired, or somebody else took it up in between
 */
export const takeUpAgain = async (tx: Tx, work: CaseWork, of: PanelCase, version: number): Promise<void> => {
  if (of.version !== version) throw changedMeanwhile(of);
  const now = await moveCase(tx, work, of, { name: 'take up again' });
  const { state } = await latestReferral(tx, of);
  if (state === 'submitted') await changeReferral(tx, work, { ...of, status: 'draft', version: now });
};
