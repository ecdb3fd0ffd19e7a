import { Range } from '../../published/published-table';
import { ContradictoryTableError } from '../contradictory-table-error';
import { NO_LIMIT } from './constraints';
import { Answer, Programme } from './programme';

/**
 * A range of fewer values than this is asked for again in whole numbers, if it was found in fractions: with linked
 * groupings or three dimensions fractions can make it wider than it is, though hardly ever and by little (decision 30).
 */
export const NARROW = 4;

/**
 * The least and the greatest whole number a column can be. A count that can be half of where counts are cut off can
 * be any: what is printed never comes to that.
 */
export const rangeInWholeNumbers = (programme: Programme, column: number): Range => {
  const [down, up] = [new Map([[column, -1]]), new Map([[column, 1]])];
  const least = programme.furthest(down);
  const greatest = programme.furthest(up);
  const range = between(column, least, greatest);
  const values = range.to - range.from + 1;
  if (values === 1 || values >= NARROW || (least.isWhole && greatest.isWhole)) return range;
  return between(column, programme.furthestWhole(down), programme.furthestWhole(up));
};

const between = (column: number, least: Answer, greatest: Answer): Range => {
  const from = Math.ceil(least.values[column]!);
  const to = Math.floor(greatest.values[column]!);
  if (from > to) throw new ContradictoryTableError();
  return { from, to: to < NO_LIMIT / 2 ? to : Infinity };
};
