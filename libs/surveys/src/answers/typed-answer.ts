import { Day } from '@lib/kernel/day';
import { poundsTyped } from '@lib/kernel/pounds';
import { Question } from '../question-sets/question';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { Answer, isGrid, YES_NO_UNKNOWN } from './answer';
import { BETWEEN, Given, GivenCells } from './read-answer';

/** Whether choices are written by their code or by their words. */
export type Choosing = 'codes' | 'labels';

/**
 * An answer as somebody would give it: what a box, a cell or a field of the API holds. Read again it is the same answer.
 * Amounts are in pounds, days as 27/3/2026, several choices in one piece; a grid cell by cell.
 */
export const typedAnswer = (
  set: Pick<QuestionSet, 'lists'>,
  question: Question,
  answer: Answer,
  choosing: Choosing = 'codes',
): Given | GivenCells => {
  if (question.kind === 'grid') return isGrid(answer) ? typedCells(question, answer) : {};
  if (answer === null) return '';
  if (typeof answer === 'number') return typedNumber(question, answer);
  if (question.kind === 'day') return typedDay(answer as Day);
  const words = wordsOf(set, question, choosing);
  return typeof answer === 'string'
    ? words(answer)
    : (answer as readonly string[]).map(words).join(`${BETWEEN} `);
};

/** One cell of a grid as somebody would type it. */
export const typedNumber = (question: Question, value: number | null): string => {
  if (value === null) return '';
  const isMoney = question.kind === 'money' || ('of' in question && question.of === 'money');
  return isMoney ? poundsTyped(value) : String(value);
};

const typedCells = (question: Question, grid: Extract<Answer, object>): GivenCells =>
  Object.fromEntries(
    Object.entries(grid as Record<string, Record<string, number | null>>).map(([down, cells]) => [
      down,
      Object.fromEntries(
        Object.entries(cells).map(([across, cell]) => [across, typedNumber(question, cell)]),
      ),
    ]),
  );

const typedDay = (of: Day): string => of.split('-').reverse().map(Number).join('/');

const wordsOf = (
  set: Pick<QuestionSet, 'lists'>,
  question: Question,
  choosing: Choosing,
): ((code: string) => string) => {
  if (choosing === 'codes') return (code) => code;
  if (question.kind === 'yes-no-unknown')
    return (code) => YES_NO_UNKNOWN[code as keyof typeof YES_NO_UNKNOWN] ?? code;
  if (!('list' in question)) return (code) => code;
  const choices = choicesOf(set, question.list);
  return (code) => choices.find((choice) => choice.code === code)?.label ?? code;
};
