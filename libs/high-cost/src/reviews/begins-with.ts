import { Day } from '@lib/kernel/day';
import { KnownBefore } from './known-before.query';
import { KeptReview, ReviewAnswers } from './outcome-review';

/** Where an answer comes from that a review begins with. */
export type AnswerSource =
  { readonly from: 'return'; readonly day: Day } | { readonly from: 'review'; readonly day: Day };

/** An answer that is known before anybody looked, until a person confirms it. */
export interface KnownAnswer<Value> {
  readonly value: Value;
  /** A return by the last day it tells of, a review by the day it was held. */
  readonly source: AnswerSource;
}

/** The answers a review begins with, each with its source; what nothing is known of is left out. */
export type BeginsWith = {
  readonly [Key in keyof ReviewAnswers]?: KnownAnswer<NonNullable<ReviewAnswers[Key]>>;
};

/** What lasts from one review to the next unless somebody says otherwise. */
const LASTING = ['education', 'educationHours', 'ehcp', 'stepDownPlannedOn'] as const;

/**
 * What a review begins with: time away and the SDQ score by the returns, and what lasts by the last review. A score
 * that was recorded at a review after the return is the later one.
 * @param last the review before; undefined where there was none
 */
export const beginsWith = ({ away, sdq }: KnownBefore, last: KeptReview | undefined): BeginsWith => ({
  ...(last && fromReview(last)),
  ...(away && {
    missingEpisodes: ofReturn(away.M.episodes, away.until),
    missingNights: ofReturn(away.M.nights, away.until),
    absentEpisodes: ofReturn(away.A.episodes, away.until),
    absentNights: ofReturn(away.A.nights, away.until),
  }),
  ...(sdq && !(last && last.sdq !== null && last.heldOn > sdq.trueAt)
    ? { sdq: ofReturn(sdq.score, sdq.trueAt) }
    : {}),
});

const ofReturn = (value: number, day: Day): KnownAnswer<number> => ({
  value,
  source: { from: 'return', day },
});

const fromReview = (last: KeptReview): BeginsWith =>
  Object.fromEntries(
    [...LASTING, 'sdq' as const]
      .filter((key) => last[key] !== null)
      .map((key) => [key, { value: last[key], source: { from: 'review', day: last.heldOn } }]),
  );
