import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { CASE_STATUSES, CaseStatus } from '../cases/case-status';
import { caseByReference } from '../cases/cases.query';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { latestReferral } from './referrals.query';
import { SECTIONS } from './sections/section-list';
import { startCase } from './start-case';

/** A case that ended so can be brought again; one that expired is taken up again instead. */
const AGAIN: readonly CaseStatus[] = ['closed', 'rejected', 'withdrawn'];

export const canBeReferredAgain = (status: CaseStatus): boolean => AGAIN.includes(status);

/** Answers that placements fill in are asked afresh: they may have changed. */
const OWN_WORDS = SECTIONS.filter(({ questions }) => !questions.some(({ fact }) => fact)).map(
  ({ code }) => code,
);

/**
 * Brings the child of a case that has ended to the same panel again: a case of its own, linked to the one before, begun
 * with what the borough wrote there (REF-14). The case before stays as it is.
 * @returns the reference of the new one
 * @throws OpenCaseError when the child has another open case. @throws ConflictError when this one has not ended
 */
export const referAgain = async (tx: Tx, work: CaseWork, of: PanelCase): Promise<string> => {
  if (!canBeReferredAgain(of.status))
    throw new ConflictError(
      `${of.reference} is “${CASE_STATUSES[of.status]}”, so it cannot be referred again. Go on with this case.`,
      'case-not-ended',
    );
  const { boroughId, seriesId, ask, serviceReference } = of;
  const reference = await startCase(tx, work, {
    ...{ boroughId, seriesId, ask, urgency: 'standard', neededBy: null },
    childReference: serviceReference,
    evenIfOpen: false,
  });
  const started = await caseByReference(tx, reference);
  await tx.query('update cases set follows_id = $3 where borough_id = $1 and id = $2', [
    boroughId,
    started.id,
    of.id,
  ]);
  await tx.query(
    `insert into referral_sections (borough_id, case_id, number, section, answers, sources, version, saved_at, saved_by, saved_by_name)
     select borough_id, $4, 1, section, answers, sources, 1, $5, $6, $7 from referral_sections
      where borough_id = $1 and case_id = $2 and number = $3 and section = any($8)`,
    [
      boroughId, of.id, (await latestReferral(tx, of)).number, started.id,
      work.clock.now().toString(), work.actor.id, work.actor.name, OWN_WORDS,
    ],
  ); // prettier-ignore
  return reference;
};
