/**
 * A share of fewer than this many says more of each of them than of the place, so none is shown (domain.md 6.2).
 * A rate by a published population is to be made of a printed count too: whoever has the population turns it back.
 */
export const FEWEST_IN_A_SHARE = 6;
