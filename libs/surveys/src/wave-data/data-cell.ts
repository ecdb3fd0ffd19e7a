import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Answer, cellsOf, isGrid, YES_NO_UNKNOWN } from '../answers/answer';
import { Question } from '../question-sets/question';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { AnswersAs } from './wave-data';

type Lists = Pick<QuestionSet, 'lists'>;

/** What a question’s answers are numbers of; null where they are words or days. */
export const amountOf = (question: Question): 'number' | 'pounds' | null => {
  if (question.kind === 'whole') return 'number';
  if (question.kind === 'money') return 'pounds';
  if (question.kind === 'derived' || question.kind === 'grid')
    return question.of === 'money' ? 'pounds' : 'number';
  return null;
};

/** A choice or text as it is written: by its words or its code. Several are written one after the other. */
export const writtenAnswer = (
  set: Lists,
  question: Question,
  answer: Answer,
  as: AnswersAs,
): string | null => {
  if (answer === null || typeof answer === 'number' || isGrid(answer)) return null;
  if (typeof answer !== 'string')
    return answer.length === 0
      ? null
      : answer.map((code) => writtenChoice(set, question, code, as)).join('; ');
  if (question.kind === 'day') return as === 'labels' ? formatDay(answer as Day) : answer;
  return writtenChoice(set, question, answer, as);
};

/** One choice. Text is as it was typed. */
export const writtenChoice = (set: Lists, question: Question, code: string, as: AnswersAs): string => {
  if (as === 'codes') return code;
  if (question.kind === 'yes-no-unknown') return YES_NO_UNKNOWN[code as keyof typeof YES_NO_UNKNOWN] ?? code;
  if (!('list' in question)) return code;
  return choicesOf(set, question.list).find((choice) => choice.code === code)?.label ?? code;
};

/** A part of a question that has a column of its own: the whole of it, or a cell of a grid. */
export interface QuestionPart {
  readonly question: Question;
  /** The codes and labels of the cell’s row and column; null for a question with one answer. */
  readonly cell: { readonly down: string; readonly across: string; readonly words: string } | null;
}

export const partsOf = (set: Lists, question: Question): QuestionPart[] =>
  question.kind === 'grid'
    ? cellsOf(set, question).map(({ down, across }) => ({
        question,
        cell: { down: down.code, across: across.code, words: `${down.label}, ${across.label}` },
      }))
    : [{ question, cell: null }];

/** The number in a part; amounts in pence. Null where there is none. */
export const numberIn = ({ cell }: QuestionPart, answer: Answer): number | null => {
  if (cell === null) return typeof answer === 'number' ? answer : null;
  return isGrid(answer) ? (answer[cell.down]?.[cell.across] ?? null) : null;
};
