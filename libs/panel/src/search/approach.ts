import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { RefusalReason } from './refusal-reason';

/** What came of asking a provider (product.md REF-24). */
export const ANSWERS = {
  waiting: 'Waiting',
  offer: 'Offer',
  refused: 'Refused',
  'no answer': 'No answer',
} as const;

export type SearchAnswer = keyof typeof ANSWERS;

/** What is written of one provider that was asked. */
export interface ApproachFacts {
  readonly approached: string;
  readonly approachedOn: Day;
  readonly answer: SearchAnswer;
  /** Given where it refused, and only there. */
  readonly refusal: RefusalReason | null;
  /** The fee it offered, pence a week before VAT. */
  readonly weeklyPence: number | null;
  readonly note: string | null;
  /** Whether it is not the setting of that name in the directory; it is linked otherwise. */
  readonly unlinked?: boolean;
}

/** A line of the search log. */
export interface Approach extends ApproachFacts {
  readonly id: string;
  readonly settingId: string | null;
  readonly version: number;
  readonly savedByName: string;
  readonly savedAt: Temporal.Instant;
}

export const LONGEST_NAME = 120;
export const LONGEST_NOTE = 500;
