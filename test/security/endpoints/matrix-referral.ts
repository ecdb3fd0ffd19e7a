import { jobFor } from '@lib/database/context/viewer-context';
import { MatrixApp } from './matrix-app';
import { SEARCH_MAKERS } from './matrix-search';
import { Borough, BOROUGHS } from './points-of-view';

/** What addresses of a referral name besides a case that is being written. */
export const REFERRAL_KINDS = {
  'referral section': { ofBorough: true },
  'case with approver': { ofBorough: true },
  'suitability question': { ofBorough: false },
  'suitability exit': { ofBorough: false },
} as const;

/** A case whose referral somebody of the borough sent. */
const makeSent = async (matrix: MatrixApp, borough: Borough): Promise<string> => {
  const reference = await SEARCH_MAKERS['case in hand'](matrix, borough);
  const job = await matrix.database.unitOfWork('job');
  await job.run(jobFor(BOROUGHS[borough]), (tx) =>
    tx.query(
      `update referrals r set state = 'with approver', sent_at = now(), sent_by = gen_random_uuid(),
              sent_by_name = 'Somebody' from cases c where c.id = r.case_id and c.reference = $1`,
      [reference],
    ),
  );
  return reference;
};

export const REFERRAL_MAKERS: Readonly<
  Record<keyof typeof REFERRAL_KINDS, (matrix: MatrixApp, borough: Borough) => Promise<string>>
> = {
  'referral section': async (matrix, borough) =>
    `${await SEARCH_MAKERS['case in hand'](matrix, borough)}|plan`,
  'case with approver': makeSent,
  'suitability question': async () => 'tonight',
  'suitability exit': async () => 'emergency',
};
