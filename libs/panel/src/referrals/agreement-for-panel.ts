import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';

export const agreedToThePanel = (tx: Tx, boroughId: number, today: Day): Promise<boolean> =>
  agreementIsLive(tx, boroughId, 'panel', today);

/**
 * Nothing is referred or shared without the borough’s signed agreement for the panel, live on the day.
 * @throws ConflictError saying what to do
 */
export const requireAgreement = async (tx: Tx, boroughId: number, today: Day): Promise<void> => {
  if (!(await agreedToThePanel(tx, boroughId, today))) throw new NoAgreementError(boroughId);
};

export class NoAgreementError extends ConflictError {
  constructor(boroughId: number) {
    super(
      `${authorityById(boroughId).name} has no live data-sharing agreement for the placements panel, so no case can be referred to it. Ask an administrator to record or renew it.`,
      'no-panel-agreement',
    );
  }
}
