import { Day } from '@lib/kernel/day';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';

/** What stands in the way, and who can mend it. */
export const NO_AGREEMENT =
  'Your borough has no live data-sharing agreement for sufficiency, so nothing can be imported. ' +
  'Ask an administrator to record or renew it.';

/**
 * Nothing of a borough comes in without its live agreement for that use (security.md 8.1).
 * @throws NotAllowedError saying what is missing and who can record it.
 */
export const requireSufficiencyAgreement = async (tx: Tx, boroughId: number, on: Day): Promise<void> => {
  if (await agreementIsLive(tx, boroughId, 'sufficiency', on)) return;
  throw new NotAllowedError(`${NO_AGREEMENT} Nothing you sent was kept.`, 'no-agreement');
};
