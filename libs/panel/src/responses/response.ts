import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** What a borough can decide after a recommendation (domain.md 4.4): the borough places and pays. */
export const RESPONSES = {
  accepted: 'Accepted',
  varied: 'Varied',
  declined: 'Declined',
} as const;

export type ResponseAnswer = keyof typeof RESPONSES;

/** What the borough says. */
export interface ResponseFacts {
  readonly answer: ResponseAnswer;
  /** Why, for anything but accepted. */
  readonly reason: string | null;
  /** What the borough does instead, where it varies. */
  readonly variedTo: string | null;
  /** Whether the borough means a placement to follow; without one nothing is followed up. */
  readonly placementFollows: boolean;
  /** The day the borough decided. */
  readonly decidedOn: Day;
}

/** The start of the placement as recorded. */
export interface RecordedStart {
  readonly startedOn: Day;
  /** What it costs a week as agreed, in pence before VAT. */
  readonly weeklyPence: number;
  readonly recordedAt: Temporal.Instant;
  readonly recordedByName: string;
  /** What it entered on the child’s page; null where the child was there already. */
  readonly entryId: string | null;
}

/** A response as it is kept. A correction is a row of its own; what was said before stays, with the day it ended. */
export interface BoroughResponse extends ResponseFacts {
  readonly id: string;
  readonly recommendationId: string;
  readonly respondedAt: Temporal.Instant;
  readonly respondedByName: string;
  readonly start: RecordedStart | null;
  /** Why it corrects the one before; null for what was said first. */
  readonly correctedBecause: string | null;
  /** When a correction took its place; null for what holds. */
  readonly supersededAt: Temporal.Instant | null;
  readonly version: number;
}
