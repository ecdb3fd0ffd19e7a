import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AnswerClash } from './answer-changes';
import { NotUnderstood } from './given-answer';

/** How a problem names its answer: question, or row and question, or question and cell of a grid. */
export const fieldOf = ({
  rowId,
  question,
  cell = null,
}: Pick<NotUnderstood, 'rowId' | 'question'> & Partial<Pick<NotUnderstood, 'cell'>>): string =>
  [...(rowId === null ? [] : [rowId]), question, ...(cell ?? [])].join('.');

/** Some of what was given could not be understood: nothing was saved. */
export class AnswersNotUnderstoodError extends InvalidError {
  constructor(readonly notUnderstood: readonly NotUnderstood[]) {
    super(
      'Nothing was saved. Mend what is named.',
      'answers-not-understood',
      notUnderstood.map((one) => ({ field: fieldOf(one), message: `Enter ${one.expected}` })),
    );
  }
}

/** Somebody else changed some of the answers meanwhile: nothing was saved, and both are shown. */
export class AnswersClashError extends ConflictError {
  constructor(readonly clashes: readonly AnswerClash[]) {
    super(
      'Somebody else changed some of these answers while you had them open. Nothing was saved: look at both, and save what is right.',
      'answers-clash',
    );
  }
}
