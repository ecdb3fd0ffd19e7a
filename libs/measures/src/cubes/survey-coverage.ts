import { boroughsWithAgreement } from '@lib/boroughs/agreements/agreements.service';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { BoroughCoverage, Coverage, MissingReason } from '@lib/releases/coverage/coverage';
import { firstSurveyOn, saidOfOpenSearches } from '../survey-counts/open-searches';
import { LEFT_OUT } from './areas';
import { checkReleaseJob } from './coverage';

/**
 * A borough takes part that handed in the latest sufficiency survey of the quarter, a return with nothing to report too, and
 * that agreed to figures across boroughs and to placement surveys. One that handed in nothing is not one with no search.
 */
export const SURVEY_COVERAGE: Coverage = {
  async dueFrom(tx) {
    return (await firstSurveyOn(tx)) ?? 'never';
  },
  async on(tx, _cube, on, today) {
    checkReleaseJob(tx);
    const agreed = new Set(await boroughsWithAgreement(tx, 'programme', today));
    const surveyed = new Set(await boroughsWithAgreement(tx, 'placement surveys', today));
    const said = new Map((await saidOfOpenSearches(tx, on, null)).map((one) => [one.boroughId, one]));
    return AUTHORITIES_BY_NAME.map(({ id: boroughId }): BoroughCoverage => {
      const about = said.get(boroughId)?.on ?? null;
      const agrees = agreed.has(boroughId) && surveyed.has(boroughId);
      return {
        boroughId,
        missing: missingBecause(boroughId, agrees, about !== null),
        ...{ coveredFrom: about, trueAt: about },
      };
    });
  },
};

const missingBecause = (boroughId: number, agrees: boolean, handedIn: boolean): MissingReason | null => {
  if (LEFT_OUT.includes(boroughId)) return 'left out';
  if (!agrees) return 'no agreement';
  return handedIn ? null : 'no survey return';
};
