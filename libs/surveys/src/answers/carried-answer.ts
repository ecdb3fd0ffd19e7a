import { Question } from '../question-sets/question';
import { QuestionSet } from '../question-sets/question-set';
import { Answer, cellsOf, GridAnswer, gridOrNone, isGrid } from './answer';
import { readAnswer, readCell } from './read-answer';
import { typedAnswer, typedNumber } from './typed-answer';

/**
 * An answer to a question of an earlier version as far as the question of this version can still be answered like it: of
 * another kind, out of another list or beyond other bounds it is none, and of a grid the cells that are still there. So
 * nothing is filled in, or held against, that nobody could give now.
 * @param was the question as it was answered
 * @param set the version that asks `question` now
 */
export const carriedAnswer = (
  was: Question | undefined,
  { set, question }: { readonly set: Pick<QuestionSet, 'lists'>; readonly question: Question },
  answer: Answer,
): Answer => {
  if (!was || answer === null || measureOf(was) !== measureOf(question)) return null;
  if (question.kind === 'grid') return isGrid(answer) ? carriedCells(set, question, answer) : null;
  // What is worked out is not typed; it is a number or an amount as before.
  if (question.kind === 'derived') return typeof answer === 'number' ? answer : null;
  const typed = typedAnswer(set, question, answer);
  if (typeof typed !== 'string') return null;
  const read = readAnswer(set, question, typed);
  return 'answer' in read ? read.answer : null;
};

/** What an answer is of: an amount is never a count, though both are kept as whole numbers. */
const measureOf = (question: Question): string => {
  if (question.kind === 'grid') return `grid of ${question.of}`;
  return question.kind === 'derived' ? question.of : question.kind;
};

const carriedCells = (
  set: Pick<QuestionSet, 'lists'>,
  question: Extract<Question, { kind: 'grid' }>,
  before: GridAnswer,
): Answer => {
  const carried: Record<string, Record<string, number | null>> = {};
  for (const { down, across } of cellsOf(set, question)) {
    const read = readCell(question, typedNumber(question, before[down.code]?.[across.code] ?? null));
    (carried[down.code] ??= {})[across.code] = 'answer' in read ? (read.answer as number | null) : null;
  }
  return gridOrNone(carried);
};
