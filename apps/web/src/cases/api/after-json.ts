import { FollowUpFacts } from '@lib/panel/follow-ups/follow-up';
import { FollowUpsPage } from '@lib/panel/follow-ups/follow-ups.service';
import { InformationRequest } from '@lib/panel/information/information-request';
import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { outcomeOf } from '@lib/panel/recommendations/outcome';
import { ResponsePage } from '@lib/panel/responses/borough-responses.service';
import { responseDue } from '@lib/panel/responses/response-due';
import { FollowUpsJson, QuestionsJson, ResponseJson } from './after.schemas';

const ofCase = ({
  reference,
  localReference,
}: BoroughCase): { reference: string; localReference: string } => ({
  reference,
  localReference,
});

export const questionsJson = ({
  of,
  requests,
}: {
  readonly of: BoroughCase;
  readonly requests: readonly InformationRequest[];
}): QuestionsJson => ({
  ...ofCase(of),
  questions: requests.map(({ answered, ...one }) => ({ ...one, isOpen: answered === null })),
});

export const responseJson = ({ of, recommendations: [newest], standing }: ResponsePage): ResponseJson => ({
  ...ofCase(of),
  recommendation: newest
    ? {
        outcome: outcomeOf(newest.outcome).words,
        confirmedAt: newest.confirmed!.at.toString(),
        dueOn: responseDue(newest.confirmed!.at),
      }
    : null,
  response: standing
    ? {
        answer: standing.answer,
        reason: standing.reason,
        variedTo: standing.variedTo,
        placementFollows: standing.placementFollows,
        decidedOn: standing.decidedOn,
        start: standing.start && {
          startedOn: standing.start.startedOn,
          weeklyPence: standing.start.weeklyPence,
        },
        correctedBecause: standing.correctedBecause,
        version: standing.version,
      }
    : null,
});

export const followUpsJson = ({ of, followUps, register }: FollowUpsPage): FollowUpsJson => ({
  ...ofCase(of),
  followUps: followUps.map(({ kind, dueOn, done, version }) => ({
    kind,
    dueOn,
    registerWeeklyPence: register?.weeklyPence.get(kind) ?? null,
    done: done && factsOf(done),
    version,
  })),
});

/** Who answered stands on the page; a program asks what was answered. */
const factsOf = ({
  started,
  conditionsMet,
  weeklyPence,
  stillThere,
  leftOn,
  note,
}: FollowUpFacts): FollowUpFacts => ({ started, conditionsMet, weeklyPence, stillThere, leftOn, note });
