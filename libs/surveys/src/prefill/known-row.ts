import { Answer } from '../answers/answer';
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

const canAnswer = (set: Pick<QuestionSet, 'lists'>, question: Question, value: Answer): boolean => {
  if (question.kind === 'derived') return false;
  if (!('list' in question)) return true;
  const codes = choicesOf(set, question.list).map(({ code }) => code);
  return [value].flat().every((code) => typeof code === 'string' && codes.includes(code));
};

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
