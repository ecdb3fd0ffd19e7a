import { Temporal } from 'temporal-polyfill';
import { QuestionSet } from './question-set';

/** A version of a question set, without its document. */
export interface SetHead {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Counts up from 1. */
  readonly version: number;
  readonly state: 'draft' | 'published';
  readonly writtenAt: Temporal.Instant;
  readonly writtenByName: string;
  readonly publishedAt: Temporal.Instant | null;
  readonly publishedByName: string | null;
}

/** A version with what it asks. */
export interface KeptSet extends SetHead {
  readonly set: QuestionSet;
}
