import { ConflictError } from '@lib/kernel/domain-error';

/** Somebody else was first: what is saved now beside what was sent, so that nothing of either is lost. */
export class SavedMeanwhileError extends ConflictError {
  constructor(
    { message, code }: ConflictError,
    readonly saved: object,
    readonly sent: object,
  ) {
    super(message, code);
  }
}

interface Texts {
  /** Reads what is saved now, as the viewer may see it. */
  readonly saved: () => Promise<object>;
  readonly sent: object;
}

/**
 * A change guarded by the version that was read. @throws SavedMeanwhileError where it is another by now; any other conflict
 * as it is
 */
export const orBothTexts = async <T>(change: Promise<T>, { saved, sent }: Texts): Promise<T> => {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof ConflictError) || !error.code.endsWith('-changed')) throw error;
    throw new SavedMeanwhileError(error, await saved(), sent);
  }
};
