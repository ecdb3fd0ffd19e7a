import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { openFromPanel } from '@lib/high-cost/from-panel/open-from-panel';
import { takeBackMark } from '@lib/high-cost/from-panel/mark-from-panel';
import { PutInRegister } from '@lib/high-cost/from-panel/start-of-case';
import { takeBackFromPanel } from '@lib/high-cost/from-panel/take-back-from-panel';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { followUpDays } from '../follow-ups/follow-up-days';
import { Recommendation } from '../recommendations/recommendation';
import { BoroughResponse } from '../responses/response';
import { dayInLondon } from '../responses/response-due';
import { StartFacts } from '../responses/response-problems';
import { fundingOfStart } from './funding-of-start';
import { linesOfStart } from './lines-of-start';
import { optionAccepted } from './option-accepted.query';
import { markAccepted } from './mark-accepted';
import { panelWork } from './panel-work';
import { placementOn } from './placement-on.query';

/** What became of a start in the register; it has no place there while no placement of that day is known. */
export type StartInRegister = PutInRegister | 'no placement';

interface Starting {
  readonly recommendation: Recommendation;
  readonly answer: BoroughResponse['answer'];
  readonly start: StartFacts;
  /** The day it was recorded for before; null for a new start. */
  readonly startedBefore: Day | null;
}

/** What was agreed becomes the register’s lines from the day of the start, in the transaction that records it. */
export const putInRegister = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { recommendation, answer, start, startedBefore }: Starting,
): Promise<StartInRegister> => {
  const placement = await placementOn(tx, of.childId, start.startedOn);
  if (!placement) {
    if (startedBefore) await takeOutOfRegister(tx, work, of, { recommendation, startedBefore });
    return 'no placement';
  }
  const option = await optionAccepted(tx, of, { recommendation, answer });
  const funding = answer === 'accepted' ? recommendation.funding : null;
  const put = await openFromPanel(
    tx,
    {
      recommendationId: recommendation.id,
      caseReference: of.reference,
      childId: of.childId,
      placementId: placement.id,
      startedOn: start.startedOn,
      lines: linesOfStart(start, option?.weeklyPence ?? null),
      sought: fundingOfStart(funding, {
        weeklyPence: start.weeklyPence,
        statedOn: dayInLondon(recommendation.confirmed!.at),
      }),
      reviewDueOn: reviewOf(start.startedOn),
      reviewWasDueOn: startedBefore && reviewOf(startedBefore),
    },
    panelWork(work),
  );
  // After the entry, which goes with a corrected start to the placement as it is then.
  const again = startedBefore !== null;
  await markAccepted(tx, work, of, { recommendation, answer, placementId: placement.id, again });
  return put;
};

/** A start that never was leaves nothing of it in the register. */
export const takeOutOfRegister = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  { recommendation, startedBefore }: { readonly recommendation: Recommendation; readonly startedBefore: Day },
): Promise<void> => {
  await takeBackMark(tx, { recommendationId: recommendation.id }, panelWork(work));
  await takeBackFromPanel(
    tx,
    {
      recommendationId: recommendation.id,
      caseReference: of.reference,
      childId: of.childId,
      reviewWasDueOn: reviewOf(startedBefore),
    },
    panelWork(work),
  );
};

/** What a placement costs is looked at again when it is first followed up. */
const reviewOf = (startedOn: Day): Day => followUpDays(startedOn)['28 days'];
