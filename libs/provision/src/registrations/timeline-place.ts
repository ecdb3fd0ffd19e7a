import { Day } from '@lib/kernel/day';

/** Where a day falls in how a registration has stood. */
export interface Neighbours {
  /** The stretch that holds on the day. */
  readonly at: Stretch | null;
  /** The first that begins after it. */
  readonly next: Stretch | null;
}

export interface Stretch {
  readonly from: Day;
  readonly to: Day | null;
  /** Whether a person recorded it, not a list or the first entry. */
  readonly isRecorded: boolean;
}

/** What is to be written so that a registration stands otherwise from a day on, until the next thing that is known. */
export type TimelinePlace =
  | { readonly kind: 'new'; readonly to: Day | null }
  | { readonly kind: 'splits'; readonly from: Day; readonly to: Day | null }
  | { readonly kind: 'same day'; readonly from: Day };

/** Where it goes on the day. Days stay half-open, and no day has two. */
export const placeOn = (day: Day, { at, next }: Neighbours): TimelinePlace => {
  if (at === null) return { kind: 'new', to: next?.from ?? null };
  return at.from === day ? { kind: 'same day', from: at.from } : { kind: 'splits', from: at.from, to: at.to };
};

/**
 * The same for a list. What an entry by hand or an earlier list said from a later day on is put right by it; what
 * somebody recorded stays.
 */
export const placeOfListed = (day: Day, neighbours: Neighbours): TimelinePlace => {
  const { at, next } = neighbours;
  return at === null && next !== null && !next.isRecorded
    ? { kind: 'same day', from: next.from }
    : placeOn(day, neighbours);
};
