import { cellsOf } from '../answers/answer';
import { GridQuestion } from '../question-sets/question';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { SetProblem } from './set-problem';

/** Grids among rows; and of grids whose lists are there, impossible pairs that are no cells, and grids without a cell. */
export const problemsOfGrids = (set: QuestionSet): SetProblem[] =>
  set.sections.flatMap(({ questions, rows }, at) =>
    questions.flatMap((question, number) => {
      if (question.kind !== 'grid') return [];
      const path = ['sections', at, 'questions', number];
      if (rows) return [{ path: [...path, 'kind'], says: IN_ROWS }];
      return question.down in set.lists && question.across in set.lists
        ? problemsOf(set, question, [...path, 'impossible'])
        : [];
    }),
  );

/** A row is one line of a workbook, and a grid a sheet of its own. */
const IN_ROWS =
  'A grid cannot stand in a section with rows: ask a number for each of its cells, or ask the grid once for all rows.';

const problemsOf = (set: QuestionSet, grid: GridQuestion, path: SetProblem['path']): SetProblem[] => {
  const has = (list: string, code: string): boolean =>
    choicesOf(set, list).some((choice) => choice.code === code);
  const unknown = grid.impossible.flatMap(([down, across], at) =>
    has(grid.down, down) && has(grid.across, across)
      ? []
      : [{ path: [...path, at], says: `The grid has no cell ${down} by ${across}.` }],
  );
  if (unknown.length > 0) return unknown;
  return cellsOf(set, grid).length > 0 ? [] : [{ path, says: 'No cell is left to be filled in.' }];
};
