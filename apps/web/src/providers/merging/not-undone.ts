/** Why a merge cannot be undone, for people; empty when it can. */
export const notUndone = (hangs: readonly string[]): string =>
  hangs.length === 0
    ? ''
    : `The merge cannot be undone any more: since then, ${hangs.join('; ')}. It would not be known of which of the two that is.`;
