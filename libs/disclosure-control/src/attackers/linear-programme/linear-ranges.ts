import { Knowledge, PublishedTable, Range } from '../../published/published-table';
import { startingRanges } from '../starting-ranges';
import { constraintsOf } from './constraints';
import { Programme } from './programme';
import { rangeInWholeNumbers } from './range-in-whole-numbers';

/**
 * What an attacker can work out about the wanted places from all sums of the table at once, linked groupings and all
 * (security.md 7.3, 5): the least and the greatest whole number each can be. Throws ContradictoryTableError where
 * nothing fits.
 */
export const linearRanges = async (
  table: PublishedTable,
  knowledge: Knowledge,
  wanted: readonly number[],
): Promise<Range[]> => {
  const ranges = startingRanges(table, knowledge);
  const { model, columnOf } = constraintsOf(table, ranges);
  return Programme.of(model, (programme) => {
    programme.furthest(new Map());
    return wanted.map((place) => {
      const column = columnOf.get(place);
      return column === undefined ? ranges[place]! : rangeInWholeNumbers(programme, column);
    });
  });
};
