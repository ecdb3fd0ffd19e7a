import { isDay } from '@lib/kernel/day';
import { Answer, YES_NO_UNKNOWN } from '../answers/answer';
import { readAnswer } from '../answers/read-answer';
import { Question } from '../question-sets/question';
import { choicesOf, QuestionSet, RowsSection } from '../question-sets/question-set';
import { KnownAnswer, KnownRow } from './prefill-source';

/** Something of a row with where it comes from; null where it is not known. */
export type KnownField = KnownAnswer | null;

/** What is known of a row, as far as the section asks for it and its lists have a code for it. */
export const knownRow = (
  set: Pick<QuestionSet, 'lists'>,
  section: RowsSection,
  fields: Readonly<Record<string, KnownField>>,
): KnownRow =>
  Object.fromEntries(
    section.questions.flatMap((question): [string, KnownAnswer][] => {
      const known = fields[question.code] ?? null;
      return known !== null && known.value !== null && canAnswer(set, question, known.value)
        ? [[question.code, known]]
        : [];
    }),
  );

/** Whether it can be an answer of the question: another survey may ask the same by another type, or with another list. */
const canAnswer = (set: Pick<QuestionSet, 'lists'>, question: Question, value: Answer): boolean => {
  switch (question.kind) {
    case 'whole':
    case 'money':
      return typeof value === 'number';
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'text':
      return typeof value === 'string' && 'answer' in readAnswer(set, question, value);
    case 'yes-no-unknown':
      return typeof value === 'string' && value in YES_NO_UNKNOWN;
    case 'one':
      return typeof value === 'string' && isInList(set, question.list, [value]);
    case 'many':
    case 'ranked':
      return Array.isArray(value) && isInList(set, question.list, value as readonly string[]);
    case 'grid':
    case 'derived':
      return false;
  }
};

const isInList = (set: Pick<QuestionSet, 'lists'>, list: string, codes: readonly string[]): boolean =>
  codes.every((code) => choicesOf(set, list).some((choice) => choice.code === code));

/** The codes a question can be answered with; none where the section does not ask it. */
export const codesFor = (
  set: Pick<QuestionSet, 'lists'>,
  section: RowsSection,
  code: string,
): readonly string[] => {
  const question = section.questions.find((one) => one.code === code);
  return question && 'list' in question ? choicesOf(set, question.list).map((one) => one.code) : [];
};

/** Yes and no as they are answered; null where it is not known. */
export const yesNo = (is: boolean | null): 'yes' | 'no' | null => (is === null ? null : is ? 'yes' : 'no');
