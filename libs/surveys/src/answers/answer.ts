import { Choice, choicesOf, QuestionSet } from '../question-sets/question-set';
import { GridQuestion } from '../question-sets/question';

/** The numbers of a grid by its row and column; null for a cell that has no answer yet. Amounts are in pence. */
export type GridAnswer = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** What was answered: a number (amounts in pence), a day, code or text, several codes, a grid; null for none. */
export type Answer = number | string | readonly string[] | GridAnswer | null;

/** Answers by the code of their question. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answers alone of what is kept with each of them: where it came from, who gave it. */
export const valuesOf = (kept: Readonly<Record<string, { readonly value: Answer }>>): Answers =>
  Object.fromEntries(Object.entries(kept).map(([question, { value }]) => [question, value]));

/** One child, search or bed of a section with rows. */
export interface AnswerRow {
  readonly id: string;
  readonly answers: Answers;
}

/** Everything one borough answered in one wave. */
export interface ReturnAnswers {
  /** To what is asked once. */
  readonly once: Answers;
  /** By the code of the section. */
  readonly rows: Readonly<Record<string, readonly AnswerRow[]>>;
}

export const YES_NO_UNKNOWN = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

export const isGrid = (answer: Answer): answer is GridAnswer =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

/** Whether any cell of a grid has a number: one without is no answer. */
export const hasNumber = (grid: GridAnswer): boolean =>
  Object.values(grid).some((row) => Object.values(row).some((cell) => cell !== null));

/** A grid as it is kept: none where no cell has a number. */
export const gridOrNone = (grid: GridAnswer): GridAnswer | null => (hasNumber(grid) ? grid : null);

/** The cells of a grid that can be filled in, row by row. */
export const cellsOf = (
  set: Pick<QuestionSet, 'lists'>,
  { down, across, impossible }: GridQuestion,
): { readonly down: Choice; readonly across: Choice }[] => {
  const never = new Set(impossible.map((pair) => pair.join('|')));
  return choicesOf(set, down).flatMap((row) =>
    choicesOf(set, across)
      .filter((column) => !never.has(`${row.code}|${column.code}`))
      .map((column) => ({ down: row, across: column })),
  );
};
