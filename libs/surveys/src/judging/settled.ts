import { ExpressionError, Outcome } from '../expressions/expression';

/**
 * What came of an expression, where it gives another kind of thing for rare answers too (`total == 13 ? 1 : true`): it says
 * nothing of those, as one that cannot be worked out. The checker refuses what it finds of them; no return stands still over
 * one it did not find.
 */
export const settled = <Of>(work: () => Outcome<Of>): Outcome<Of> => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpressionError) return { known: false, why: error.message };
    throw error;
  }
};
