import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { ReviewStep } from './review-steps';

export const STABILITIES = {
  settled: 'Settled',
  'at risk': 'At risk of breaking down',
  'notice given': 'Notice was given',
} as const;

export const IN_EDUCATION = { yes: 'Yes', part: 'Part of the time', no: 'No' } as const;

export const PLANS = { yes: 'Yes', no: 'No', 'assessed now': 'Being assessed' } as const;

export const STEPS_DOWN = {
  yes: 'Yes, the child has stepped down',
  no: 'Not yet',
  'not planned': 'None is planned',
} as const;

export const FAMILY_TIMES = {
  met: 'Met',
  'partly met': 'Partly met',
  'not met': 'Not met',
  'no plan': 'There is no plan',
} as const;

export const ASKED = { yes: 'Yes', no: 'No' } as const;

export const RATINGS = {
  'very good': 'Very good',
  good: 'Good',
  neither: 'Neither good nor bad',
  bad: 'Bad',
  'very bad': 'Very bad',
} as const;

/** What was found at a review. Null is not recorded, which is an answer of its own and is counted as one. */
export interface ReviewAnswers {
  readonly stability: keyof typeof STABILITIES | null;
  readonly education: keyof typeof IN_EDUCATION | null;
  readonly educationHours: number | null;
  readonly ehcp: keyof typeof PLANS | null;
  readonly missingEpisodes: number | null;
  readonly missingNights: number | null;
  readonly absentEpisodes: number | null;
  readonly absentNights: number | null;
  readonly stepDown: keyof typeof STEPS_DOWN | null;
  readonly stepDownPlannedOn: Day | null;
  readonly sdq: number | null;
  readonly familyTime: keyof typeof FAMILY_TIMES | null;
  readonly ratingAsked: keyof typeof ASKED | null;
  readonly rating: keyof typeof RATINGS | null;
  readonly supportDelivered: number | null;
}

export const ANSWER_KEYS = [
  'stability', 'education', 'educationHours', 'ehcp', 'missingEpisodes', 'missingNights', 'absentEpisodes', 'absentNights',
  'stepDown', 'stepDownPlannedOn', 'sdq', 'familyTime', 'ratingAsked', 'rating', 'supportDelivered',
] as const satisfies readonly (keyof ReviewAnswers)[]; // prettier-ignore

export interface HeldReview extends ReviewAnswers {
  readonly heldOn: Day;
}

export interface KeptReview extends HeldReview {
  readonly id: string;
  readonly step: ReviewStep;
  readonly dueOn: Day;
  readonly enteredAt: Temporal.Instant;
  readonly enteredByName: string;
  readonly version: number;
}

/** Numbers with the most that each can be. */
export const NUMBERS = {
  educationHours: { most: 50, name: 'Hours of education a week' },
  missingEpisodes: { most: 500, name: 'Times missing' },
  missingNights: { most: 500, name: 'Nights missing' },
  absentEpisodes: { most: 500, name: 'Times away without leave' },
  absentNights: { most: 500, name: 'Nights away without leave' },
  sdq: { most: 40, name: 'The SDQ score' },
  supportDelivered: { most: 100, name: 'Support delivered, in percent,' },
} as const;
