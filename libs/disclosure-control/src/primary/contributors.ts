/** The fewest contributors that have to have a part in a count of something that happens to few. */
export const FEWEST_CONTRIBUTORS = 3;

/** The most of a figure that may be one contributor's: one who knows their own large part would know the others' nearly. */
export const MOST_OF_ONE = 0.7;

/**
 * Whether a figure over several contributors is nearly one's own, however large it is: fewer than three have a part in it,
 * or one has more than 70 per cent. A contributor who takes their own part away would be left with another's. Of nobody
 * it tells nothing.
 */
export const isConcentrated = (parts: readonly number[]): boolean => {
  const some = parts.filter((part) => part > 0);
  if (some.length === 0) return false;
  const whole = some.reduce((sum, part) => sum + part, 0);
  return some.length < FEWEST_CONTRIBUTORS || Math.max(...some) > MOST_OF_ONE * whole;
};
