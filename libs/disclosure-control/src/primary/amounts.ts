/** One contributor's part of an amount: so many children, so much in all (money in pence, nights, miles). */
export interface Contribution {
  readonly count: number;
  readonly amount: number;
}

/** Why a mean or a sum may not be shown; null when it may. */
export type AmountHidden = 'few' | 'dominated' | null;

/** The fewest children a mean or a sum may be about, and the most of it that may be one contributor's. */
export const FEWEST_IN_AN_AMOUNT = 6;
export const MOST_OF_ONE = 0.7;

/**
 * Whether a mean or a sum over several contributors may be shown (security.md 7.3, 3; domain.md 6.2): of six
 * children or more, and of nobody more than 70 per cent: a contributor who knows their own large part would
 * otherwise know the others' nearly. Amounts are taken without their sign, so that a refund cannot hide one.
 */
export const amountHidden = (contributions: readonly Contribution[]): AmountHidden => {
  const count = contributions.reduce((sum, one) => sum + one.count, 0);
  if (count < FEWEST_IN_AN_AMOUNT) return 'few';
  const sizes = contributions.map(({ amount }) => Math.abs(amount));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return whole > 0 && Math.max(...sizes) > MOST_OF_ONE * whole ? 'dominated' : null;
};
