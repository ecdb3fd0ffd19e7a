/** As operational figures across boroughs are: up to this many are not told apart, and the rest are rounded (security.md 7.3). */
const HIDDEN_UP_TO = 7;
const ROUNDED_TO = 5;

/** The sum as it may be kept with figures across London: nought for few and none, the rest rounded. */
export const transfersToKeep = (count: number): number =>
  count <= HIDDEN_UP_TO ? 0 : Math.round(count / ROUNDED_TO) * ROUNDED_TO;

/**
 * The note about possible transfers beside figures across London, from their sum over boroughs. None and few read the
 * same: nobody can tell from it whether a pair of their own is there.
 */
export const transfersInWords = (count: number): string => {
  const kept = transfersToKeep(count);
  const many = kept === 0 ? `fewer than ${HIDDEN_UP_TO + 1}` : `about ${kept}`;
  return `Children who may be counted in two boroughs, because one ended its care as taken over by another authority and another began within seven days: ${many} in the year before.`;
};
