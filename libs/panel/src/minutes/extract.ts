import { Day } from '@lib/kernel/day';
import { quorumInWords } from '../attendance/quorum';
import { Meeting } from '../meetings/meeting';
import { fundingInWords, recommendationInWords } from '../recommendations/in-words';
import { CONDITION_OWNERS, outcomeOf } from '../recommendations/outcome';
import { Recommendation } from '../recommendations/recommendation';
import { MinuteExtract } from './minutes';

interface Parts {
  readonly reference: string;
  readonly meeting: Meeting;
  readonly number: number;
  readonly recommendation: Recommendation;
  readonly narrative: string | null;
  readonly approvedByName: string;
  readonly approvedOn: Day;
}

/** The minute of a case as approved: a copy, so that what is changed later needs a new version. */
export const extractFrom = ({ reference, meeting, recommendation, ...parts }: Parts): MinuteExtract => ({
  form: 1,
  reference,
  panel: meeting.seriesName,
  heldOn: meeting.heldOn,
  number: parts.number,
  outcome: outcomeOf(recommendation.outcome).words,
  sentence: recommendationInWords(reference, recommendation),
  quorum: recommendation.quorum ? quorumInWords(recommendation.quorum) : null,
  rationale: recommendation.rationale,
  viewsConsidered: recommendation.viewsConsidered,
  dissent: recommendation.dissent,
  fundingSought: recommendation.funding ? fundingInWords(recommendation.funding) : null,
  conditions: recommendation.conditions.map(({ condition, owner, dueOn }) => ({
    condition,
    owner: CONDITION_OWNERS[owner],
    dueOn,
  })),
  actions: recommendation.actions.map(({ task, owner, dueOn }) => ({ task, owner: owner.name, dueOn })),
  narrative: parts.narrative,
  approvedByName: parts.approvedByName,
  approvedOn: parts.approvedOn,
});
