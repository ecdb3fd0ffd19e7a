import { LookedAfter } from './child';
import { Population } from './population';

/** A month of a borough's life, both days in it. */
export interface Month {
  readonly first: number;
  readonly last: number;
}

/**
 * A day of the month on which something may happen to a child: after the day of the last thing that did, and before
 * the 18th birthday. Null when the month has none.
 */
export const dayIn = (month: Month, one: LookedAfter, { random }: Population): number | null => {
  const from = Math.max(month.first, one.episode.start + 1);
  const to = Math.min(month.last, one.child.adult - 1);
  return from > to ? null : random.whole(from, to);
};
