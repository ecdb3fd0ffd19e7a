import {
  CONDITIONS_MET,
  FollowUpFacts,
  FollowUpKind,
  FOLLOW_UP_KINDS,
} from '@lib/panel/follow-ups/follow-up';
import { InformationRequest } from '@lib/panel/information/information-request';
import { RecordedStart, ResponseFacts, RESPONSES } from '@lib/panel/responses/response';
import {
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

/** Whose case it is: every answer says it, so that nothing is written down for another child. */
interface OfCase {
  readonly reference: string;
  readonly localReference: string;
}

const OF_CASE = {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  localReference: text('Your own reference of the child', '100234'),
};

export interface QuestionsJson extends OfCase {
  readonly questions: readonly (Omit<InformationRequest, 'answered'> & { readonly isOpen: boolean })[];
}

export const QUESTIONS = shape<QuestionsJson>('CaseQuestions', 'What the panel asked about a case', {
  ...OF_CASE,
  questions: list(
    shape<QuestionsJson['questions'][number]>('CaseQuestion', 'A question and its answer', {
      id: key('Key of the question'),
      question: text('What is asked'),
      section: orNull(text('The section of the referral it is about')),
      askedAt: moment('When'),
      askedByName: text('By whom', 'A coordinator'),
      dueOn: day('The working day an answer is due'),
      answer: orNull(text('The answer; null while it is open')),
      isOpen: flag('Whether it waits for an answer'),
      version: whole('Goes up with each change'),
    }),
    'Open ones first, then the newest',
  ),
});

export interface ResponseJson extends OfCase {
  readonly recommendation: {
    readonly outcome: string;
    readonly confirmedAt: string;
    readonly dueOn: string;
  } | null;
  readonly response:
    | (ResponseFacts & {
        readonly start: Pick<RecordedStart, 'startedOn' | 'weeklyPence'> | null;
        readonly correctedBecause: string | null;
        readonly version: number;
      })
    | null;
}

export const RESPONSE = shape<ResponseJson>(
  'CaseResponse',
  'What was recommended, and what the borough decided',
  {
    ...OF_CASE,
    recommendation: orNull(
      shape<NonNullable<ResponseJson['recommendation']>>('CaseRecommendation', 'The newest recommendation', {
        outcome: text('What the panel recommends', 'Endorsed with conditions'),
        confirmedAt: moment('When it was confirmed'),
        dueOn: day('The working day by which the borough responds'),
      }),
    ),
    response: orNull(
      shape<NonNullable<ResponseJson['response']>>('BoroughResponse', 'What the borough decided', {
        answer: oneOf(Object.keys(RESPONSES), 'Accepted, varied or declined'),
        reason: orNull(text('Why, for anything but accepted')),
        variedTo: orNull(text('What the borough does instead')),
        placementFollows: flag('Whether a placement follows'),
        decidedOn: day('The day the borough decided'),
        start: orNull(
          shape<Pick<RecordedStart, 'startedOn' | 'weeklyPence'>>('PlacementStart', 'The start as recorded', {
            startedOn: day('The day the placement started'),
            weeklyPence: whole('As agreed, pence a week before VAT', 692000),
          }),
        ),
        correctedBecause: orNull(text('Why it corrects the one before; null for what was said first')),
        version: whole('Goes up with each change'),
      }),
    ),
  },
);

export interface FollowUpsJson extends OfCase {
  readonly followUps: readonly {
    readonly kind: FollowUpKind;
    readonly dueOn: string;
    readonly registerWeeklyPence: number | null;
    readonly done: FollowUpFacts | null;
    readonly version: number;
  }[];
}

export const FOLLOW_UPS = shape<FollowUpsJson>('CaseFollowUps', 'What became of the placement of a case', {
  ...OF_CASE,
  followUps: list(
    shape<FollowUpsJson['followUps'][number]>('FollowUp', 'One look at it', {
      kind: oneOf(FOLLOW_UP_KINDS, 'Which of the four'),
      dueOn: day('The day it is due'),
      registerWeeklyPence: orNull(
        whole(
          'What the register’s cost lines make it on that day, pence a week; null before it, or with no price',
          692000,
        ),
      ),
      done: orNull(
        shape<FollowUpFacts>('FollowUpAnswer', 'What the borough answered', {
          started: flag('Whether it started'),
          conditionsMet: orNull(oneOf(Object.keys(CONDITIONS_MET), 'Whether the conditions were met')),
          weeklyPence: orNull(whole('What it costs now, pence a week before VAT', 700000)),
          stillThere: orNull(flag('Whether the child is still there')),
          leftOn: orNull(day('The day the child left')),
          note: orNull(text('Anything else')),
        }),
      ),
      version: whole('Goes up with each change'),
    }),
    'In the order they are due',
  ),
});
