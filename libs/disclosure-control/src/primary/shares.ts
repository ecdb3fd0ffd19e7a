import { Shown } from '../published/published-table';

/** A share as it may be shown: a proportion between 0 and 1, or nothing. */
export type ShownShare =
  { readonly kind: 'share'; readonly proportion: number } | { readonly kind: 'hidden' };

/** A share of fewer than this many tells about each of them (domain.md 6.2). */
export const FEWEST_IN_A_SHARE = 6;

const HIDDEN: ShownShare = { kind: 'hidden' };

/**
 * A share worked out from two printed numbers and nothing else, so that it tells no more than they do. Hidden
 * where either is hidden, and of fewer than six (security.md 7.3, 3). A rate by a published population is the
 * same: whoever has the population turns it back into the count.
 */
export const shareOf = (part: Shown, whole: Shown): ShownShare => {
  if (part.kind !== 'number' || whole.kind !== 'number' || whole.value < FEWEST_IN_A_SHARE) return HIDDEN;
  return { kind: 'share', proportion: Math.min(1, part.value / whole.value) };
};
