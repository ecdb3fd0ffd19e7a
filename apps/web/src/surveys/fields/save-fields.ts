import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AnswersClashError, AnswersNotUnderstoodError } from '@lib/surveys/filling/answers-not-saved.error';
import { errorsOf } from '@lib/web-kit/forms/form-model';
import { Attempt, FIRST_LOOK } from './attempt';

/** A form that was not saved, with the status its page comes back with. */
export interface NotSaved extends Attempt {
  readonly status: 409 | 422;
}

/**
 * Tries to save what was typed. What stands against it comes back with what was typed, so that nothing is lost.
 * @returns null once it is saved
 */
export const trySaving = async (
  values: Readonly<Record<string, unknown>>,
  save: () => Promise<unknown>,
): Promise<NotSaved | null> => {
  try {
    await save();
    return null;
  } catch (error) {
    if (error instanceof AnswersNotUnderstoodError)
      return { ...FIRST_LOOK, values, notUnderstood: error.notUnderstood, status: 422 };
    if (error instanceof AnswersClashError)
      return { ...FIRST_LOOK, values, clashes: error.clashes, conflict: error.message, status: 409 };
    if (error instanceof InvalidError)
      return { ...FIRST_LOOK, values, others: errorsOf(error.problems), status: 422 };
    if (error instanceof ConflictError)
      return { ...FIRST_LOOK, values, conflict: error.message, status: 409 };
    throw error;
  }
};
