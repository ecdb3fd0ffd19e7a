import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** The four looks at what became of a placement (PAN-33). */
export const FOLLOW_UP_KINDS = ['28 days', '3 months', '6 months', '12 months'] as const;

export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** As an address says it: "28-days". */
export const slugOf = (kind: FollowUpKind): string => kind.replace(' ', '-');

export const CONDITIONS_MET = {
  all: 'Yes, all of them',
  some: 'Some of them',
  none: 'None of them',
  'no conditions': 'The panel set no conditions',
} as const;

export type ConditionsMet = keyof typeof CONDITIONS_MET;

/** What a borough answers; what follows from an earlier answer is null. */
export interface FollowUpFacts {
  /** Whether the placement began and was kept to as recorded. */
  readonly started: boolean;
  readonly conditionsMet: ConditionsMet | null;
  /** What it costs a week now, in pence before VAT. */
  readonly weeklyPence: number | null;
  readonly stillThere: boolean | null;
  /** The day the child left. */
  readonly leftOn: Day | null;
  readonly note: string | null;
}

export interface FollowUp {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly dueOn: Day;
  readonly done: (FollowUpFacts & { readonly at: Temporal.Instant; readonly byName: string }) | null;
  readonly version: number;
}

/** How one stands on a day; overdue is worked out, never stored. */
export const followUpState = (
  { done, dueOn }: Pick<FollowUp, 'done' | 'dueOn'>,
  today: Day,
): 'done' | 'overdue' | 'due' | 'later' => {
  if (done) return 'done';
  if (dueOn > today) return 'later';
  return dueOn === today ? 'due' : 'overdue';
};
