import { Tx } from '@lib/database/unit-of-work';
import { markFromPanel, takeBackMark } from '@lib/high-cost/from-panel/mark-from-panel';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { Recommendation } from '../recommendations/recommendation';
import { BoroughResponse } from '../responses/response';
import { dayInLondon } from '../responses/response-due';
import { panelWork } from './panel-work';

interface Accepting {
  readonly recommendation: Recommendation;
  readonly answer: BoroughResponse['answer'];
  /** The placement that is marked; null before it is known. */
  readonly placementId: string | null;
  /** Whether the borough said the same before, and puts it right now. */
  readonly again: boolean;
}

/** The mark of a recommendation is the register’s where the borough accepts it, and where it does not, it is none. */
export const markAccepted = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { recommendation: { id, highCostMark, confirmed }, answer, placementId, again }: Accepting,
): Promise<void> => {
  if (highCostMark === null) return;
  if (answer !== 'accepted') {
    await takeBackMark(tx, { recommendationId: id }, panelWork(work));
    return;
  }
  const { reference: caseReference, childId } = of;
  const markedOn = dayInLondon(confirmed!.at);
  await markFromPanel(
    tx,
    { recommendationId: id, caseReference, childId, reason: highCostMark, markedOn, placementId, again },
    panelWork(work),
  );
};
