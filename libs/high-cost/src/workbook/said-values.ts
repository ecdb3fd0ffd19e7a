import { Values } from './cell-type';
import { readCell } from './read-cell';
import { TextRow } from './read-sheet';
import { aboutRow, RowProblem } from './row-problem';
import { columnWithKey } from './workbook-columns';

/** What the cells of a row say, of the columns its sheet has; a cell that cannot be read is told of and says nothing. */
export const valuesSaid = (
  row: TextRow,
  keys: readonly string[],
): { readonly values: Values; readonly problems: readonly RowProblem[] } => {
  const problems: RowProblem[] = [];
  const values = Object.fromEntries(
    keys.flatMap((key) => {
      const { type, heading } = columnWithKey(key);
      if (type.kind === 'shown') return [];
      const read = readCell(type, row.cells[key] ?? '');
      if ('value' in read) return [[key, read.value]];
      const expected = `Expected ${read.expected}`;
      problems.push(aboutRow(row, { column: heading, message: 'The cell cannot be read', expected }));
      return [];
    }),
  );
  return { values, problems };
};
