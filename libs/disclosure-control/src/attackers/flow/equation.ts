import { PublishedTable, Range } from '../../published/published-table';
import { ContradictoryTableError } from '../contradictory-table-error';

/** A sum of the table with what is known put in: the free places, each with its sign, and the rest together, are 0. */
export interface Equation {
  /** Places that may still have several values: -1 for the total, 1 for its parts. */
  readonly free: ReadonlyMap<number, 1 | -1>;
  /** What the places already known come to, with the same signs. */
  readonly known: number;
  /** How many parts it adds up: sums of one kind of grouping have as many. */
  readonly parts: number;
}

/** The equations that hold something to find out. Throws ContradictoryTableError where a known sum is wrong. */
export const equationsOf = ({ figures }: PublishedTable, ranges: readonly Range[]): Equation[] =>
  figures
    .flatMap(({ sums }, total) => sums.map((parts) => equationOf(total, parts, ranges)))
    .filter(({ free, known }) => {
      if (free.size === 0 && known !== 0) throw new ContradictoryTableError();
      return free.size > 0;
    });

const equationOf = (total: number, parts: readonly number[], ranges: readonly Range[]): Equation => {
  const free = new Map<number, 1 | -1>();
  let known = 0;
  const take = (place: number, sign: 1 | -1): void => {
    const { from, to } = ranges[place]!;
    if (from === to) known += sign * from;
    else free.set(place, sign);
  };
  take(total, -1);
  parts.forEach((part) => take(part, 1));
  return { free, known, parts: parts.length };
};
