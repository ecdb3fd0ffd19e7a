import { Day, isDay } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { Question } from '../question-sets/question';
import { Answer, GridAnswer, isGrid, YES_NO_UNKNOWN } from './answer';

/**
 * An answer as a person reads it: “£6,200”, “31 March 2026”, “Children’s home”. One of an earlier version, whose question
 * was of another kind, is shown as it was kept.
 */
export const shownAnswer = (set: Pick<QuestionSet, 'lists'>, question: Question, answer: Answer): string => {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return 'no answer';
  if (isGrid(answer)) return shownGrid(question, answer);
  if (typeof answer === 'number') return shownNumber(question, answer);
  if (question.kind === 'day') return isDay(String(answer)) ? formatDay(answer as Day) : String(answer);
  if (question.kind === 'yes-no-unknown')
    return YES_NO_UNKNOWN[answer as keyof typeof YES_NO_UNKNOWN] ?? String(answer);
  if (!('list' in question)) return String(answer);
  const choices = choicesOf(set, question.list);
  const label = (code: string): string => choices.find((choice) => choice.code === code)?.label ?? code;
  return typeof answer === 'string' ? label(answer) : (answer as readonly string[]).map(label).join('; ');
};

export const shownNumber = (question: Question, value: number): string => {
  const isMoney = question.kind === 'money' || ('of' in question && question.of === 'money');
  return isMoney ? formatPounds(value) : value.toLocaleString('en-GB');
};

/** Its sum; of one whose cells do not add up to anything, how many of them have a number. */
const shownGrid = (question: Question, grid: GridAnswer): string => {
  const cells = Object.values(grid).flatMap((row) => Object.values(row));
  if (question.kind !== 'grid' || question.totals)
    return `${shownNumber(
      question,
      cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0),
    )} in all`;
  const answered = cells.filter((cell) => cell !== null).length;
  return answered === 1 ? '1 number' : `${answered} numbers`;
};
