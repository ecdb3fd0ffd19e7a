import { cellsOf } from '@lib/surveys/answers/answer';
import { fieldOf } from '@lib/surveys/filling/answers-not-saved.error';
import { NotUnderstood } from '@lib/surveys/filling/given-answer';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { FormErrors, FormModel } from '@lib/web-kit/forms/form-model';
import { AskedField, nameOf } from './asked-field';
import { Attempt } from './attempt';
import { FieldModel } from './field-model';
import { FieldFacts } from './field-facts';
import { presentField, wasOf } from './present-field';

/** A form of questions as a page draws it. */
export interface QuestionsForm {
  readonly fields: readonly FieldModel[];
  /** What stood in the boxes, for `_was`. */
  readonly was: string;
  /** For the summary of errors. */
  readonly form: FormModel;
  readonly conflict: string | null;
  readonly canChange: boolean;
  /** How many answers on it wait to be confirmed. */
  readonly toConfirm: number;
}

export interface FieldAsked {
  readonly field: AskedField;
  readonly facts: FieldFacts;
  /** What tells the question from the same one of another row: “child 3”; left out for what is asked once. */
  readonly of?: string;
}

/** Questions with what is known of them, what was typed and what is wrong with it. */
export const questionsForm = (
  set: QuestionSet,
  asked: readonly FieldAsked[],
  attempt: Attempt,
): QuestionsForm => {
  const fields = asked.map(({ field, facts }) => presentField(field, facts));
  return {
    fields,
    was: wasOf(asked),
    form: { values: { ...attempt.values }, errors: errorsOf(set, asked, attempt) },
    conflict: attempt.conflict,
    canChange: asked.some(({ facts }) => facts.canChange),
    toConfirm: fields.filter(({ toConfirm }) => toConfirm).length,
  };
};

/** Each with the question it is about, because a summary stands far from it. */
const errorsOf = (set: QuestionSet, asked: readonly FieldAsked[], attempt: Attempt): FormErrors => {
  const byName = new Map(asked.map((one) => [nameOf(one.field), one]));
  const errors: Record<string, string> = {};
  for (const one of attempt.notUnderstood) {
    const found = byName.get(fieldOf({ ...one, cell: null }));
    const label = [found?.of, found?.field.question.label, cellWords(set, found?.field, one.cell)]
      .filter((part) => part)
      .join(', ');
    errors[fieldOf(one)] = `${label}: enter ${one.expected}`;
  }
  return { ...errors, ...attempt.others };
};

const cellWords = (set: QuestionSet, field: AskedField | undefined, cell: NotUnderstood['cell']): string => {
  if (!cell || field?.question.kind !== 'grid') return '';
  const found = cellsOf(set, field.question).find(
    ({ down, across }) => down.code === cell[0] && across.code === cell[1],
  );
  return found ? `${found.down.label}, ${found.across.label}` : '';
};
