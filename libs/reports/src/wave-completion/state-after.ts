/** Where a return stood after it was handed in. */
export type StateAfter = 'Submitted' | 'Submitted again' | 'Under review' | 'Returned' | 'Accepted';

/** Where each decision leads; one that is not here leaves the return where it stands. */
const LEADS_TO: Readonly<Record<string, StateAfter>> = {
  'taken up': 'Under review',
  accepted: 'Accepted',
  'accepted with a note': 'Accepted',
  returned: 'Returned',
};

/**
 * Where a version stood after what was decided of it, oldest first. Setting back undoes the last step alone: what was being
 * reviewed is in the queue again, and what was decided is under review again. Reopening gives a borough time, and decides
 * nothing.
 * @param number of the version
 */
export const stateAfter = (decisions: readonly string[], number: number): StateAfter => {
  const handedIn: StateAfter = number === 1 ? 'Submitted' : 'Submitted again';
  return decisions.reduce<StateAfter>((state, decision) => {
    if (decision === 'set back') return state === 'Under review' ? handedIn : 'Under review';
    return LEADS_TO[decision] ?? state;
  }, handedIn);
};
