import { isDeepStrictEqual } from 'node:util';
import { Day } from '@lib/kernel/day';
import { CellAs, CellValue } from '@lib/workbook/writing/column';
import { Answer, isGrid, YES_NO_UNKNOWN } from '../answers/answer';
import { BETWEEN, readAnswer } from '../answers/read-answer';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { Question } from '../question-sets/question';

type Lists = Pick<QuestionSet, 'lists'>;

/** How the cell of an answer is typed. */
export const kindOf = ({ kind }: Question): CellAs['kind'] =>
  kind === 'whole' || kind === 'money' || kind === 'day' ? kind : 'text';

/** An answer as a cell has it: a number, a day, or the words of its choices. */
export const writtenAnswer = (set: Lists, question: Question, answer: Answer): CellValue => {
  if (answer === null || isGrid(answer)) return null;
  if (typeof answer === 'number') return answer;
  if (question.kind === 'day') return answer as Day;
  if (question.kind === 'text') return answer as string;
  const codes = typeof answer === 'string' ? [answer] : answer;
  return codes.map((code) => wordsOf(set, question, code)).join(`${BETWEEN} `) || null;
};

/** The words of a choice, unless they would be read as another one or as two. */
const wordsOf = (set: Lists, question: Question, code: string): string => {
  const words = labelOf(set, question, code);
  const read = readAnswer(set, question, words);
  const isRead =
    'answer' in read &&
    isDeepStrictEqual(read.answer, question.kind === 'many' || question.kind === 'ranked' ? [code] : code);
  return isRead ? words : code;
};

const labelOf = (set: Lists, question: Question, code: string): string => {
  if (question.kind === 'yes-no-unknown') return YES_NO_UNKNOWN[code as keyof typeof YES_NO_UNKNOWN] ?? code;
  if (!('list' in question)) return code;
  return choicesOf(set, question.list).find((choice) => choice.code === code)?.label ?? code;
};

/** The words that may be written for a question of one choice; null where there is no such list. */
export const wordsAllowed = (set: Lists, question: Question): readonly string[] | null => {
  if (question.kind === 'yes-no-unknown') return Object.values(YES_NO_UNKNOWN);
  if (question.kind !== 'one') return null;
  return choicesOf(set, question.list).map(({ code }) => wordsOf(set, question, code));
};
