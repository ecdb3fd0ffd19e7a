import { Values } from './cell-type';
import { TextRow } from './read-sheet';
import { aboutRow, RowProblem } from './row-problem';
import { columnWithKey, COST_KEYS, TOTAL_KEY } from './workbook-columns';

/** The costs of the standard are worked out: they must add up, and those that differ are told of and not read. */
export const costsOfStandard = (row: TextRow, values: Values, worked: Values): RowProblem[] => {
  const parts = COST_KEYS.map((key) => values[key] ?? null);
  const total = values[TOTAL_KEY] ?? null;
  if (total === null && parts.every((part) => part === null)) return [];
  const column = columnWithKey(TOTAL_KEY).heading;
  const sum = parts.reduce<number>((all, part) => all + Number(part ?? 0), 0);
  if (sum !== Number(total ?? 0)) {
    const message = `The parts come to £${sum.toLocaleString('en-GB')}, not to the total`;
    return [aboutRow(row, { column, message, expected: 'Parts that add up to the total' })];
  }
  const differs = [...COST_KEYS, TOTAL_KEY].some((key) => key in values && values[key] !== worked[key]);
  if (!differs) return [];
  const message = 'The costs here are not read: they are worked out of the prices';
  const expected = 'Change prices on the sheet Register';
  return [aboutRow(row, { weight: 'warning', column, message, expected })];
};
