import { cellsOf, GridAnswer } from '../answers/answer';
import { GridQuestion } from '../question-sets/question';
import { QuestionSet } from '../question-sets/question-set';

/** One thing that is counted: the rows and columns it may belong to. Where they are several, it is not known to which. */
export interface Counted {
  readonly down: readonly string[];
  readonly across: readonly string[];
}

type Cells = Record<string, Record<string, number | null>>;

/**
 * Counts into the cells a grid has. What may belong to several cells leaves them all open, and what belongs to none of the
 * cells of its row leaves the row open: a number is never lost, and never guessed.
 * @returns null where something belongs to no row of the grid, because every sum would be too small
 */
export const countedGrid = (
  set: Pick<QuestionSet, 'lists'>,
  question: GridQuestion,
  things: readonly Counted[],
): GridAnswer | null => {
  const cells = emptyCells(set, question, 0);
  for (const { down, across } of things) {
    const rows = down.filter((code) => cells[code]);
    if (rows.length === 0) return null;
    const among = rows.flatMap((row) =>
      across.filter((code) => code in cells[row]!).map((code) => [row, code] as const),
    );
    if (among.length === 0) rows.forEach((row) => leaveOpen(cells[row]!));
    else if (among.length > 1) among.forEach(([row, code]) => (cells[row]![code] = null));
    else addOne(cells[among[0]![0]]!, among[0]![1]);
  }
  return cells;
};

/** A grid of what is known by its cells; the others are left open, and what the grid has no cell for is left out. */
export const gridOf = (
  set: Pick<QuestionSet, 'lists'>,
  question: GridQuestion,
  known: Readonly<Record<string, Readonly<Record<string, number | null>>>>,
): GridAnswer => {
  const cells = emptyCells(set, question, null);
  for (const [row, some] of Object.entries(cells))
    for (const code of Object.keys(some)) some[code] = known[row]?.[code] ?? null;
  return cells;
};

const emptyCells = (set: Pick<QuestionSet, 'lists'>, question: GridQuestion, value: number | null): Cells => {
  const cells: Cells = {};
  for (const { down, across } of cellsOf(set, question)) (cells[down.code] ??= {})[across.code] = value;
  return cells;
};

const leaveOpen = (row: Record<string, number | null>): void => {
  for (const code of Object.keys(row)) row[code] = null;
};

const addOne = (row: Record<string, number | null>, code: string): void => {
  const so = row[code];
  if (so !== null) row[code] = (so ?? 0) + 1;
};
