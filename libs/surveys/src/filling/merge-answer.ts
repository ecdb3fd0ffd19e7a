import { isDeepStrictEqual } from 'node:util';
import { Answer, GridAnswer, gridOrNone, isGrid } from '../answers/answer';

/**
 * Puts what somebody gave together with what somebody else saved meanwhile: whoever left an answer alone takes the other's.
 * A grid is put together cell by cell, so that two people can fill in one grid.
 * @param was what stood when they began
 * @returns null where both changed the same answer, or the same cell, and not alike
 */
export const mergeAnswer = (
  was: Answer,
  { mine, theirs }: { readonly mine: Answer; readonly theirs: Answer },
): { readonly answer: Answer } | null => {
  if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(mine, was)) return { answer: theirs };
  if (isDeepStrictEqual(was, theirs)) return { answer: mine };
  return [mine, theirs].some(isGrid) ? mergeGrids(gridOf(was), gridOf(mine), gridOf(theirs)) : null;
};

const NO_CELLS: GridAnswer = {};

const gridOf = (answer: Answer): GridAnswer => (isGrid(answer) ? answer : NO_CELLS);

const mergeGrids = (
  was: GridAnswer,
  mine: GridAnswer,
  theirs: GridAnswer,
): { readonly answer: Answer } | null => {
  const merged: Record<string, Record<string, number | null>> = {};
  for (const down of codesIn(mine, theirs)) {
    for (const across of codesIn(mine[down] ?? {}, theirs[down] ?? {})) {
      const cell = (grid: GridAnswer): number | null => grid[down]?.[across] ?? null;
      const found = mergeAnswer(cell(was), { mine: cell(mine), theirs: cell(theirs) });
      if (!found) return null;
      (merged[down] ??= {})[across] = found.answer as number | null;
    }
  }
  return { answer: gridOrNone(merged) };
};

const codesIn = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];
