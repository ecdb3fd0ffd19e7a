import { ModelData } from 'highs';
import { PublishedTable, Range } from '../../published/published-table';
import { ContradictoryTableError } from '../contradictory-table-error';

/**
 * Where a count that nothing bounds is cut off, so that every question has an answer: more than a hundred times all
 * the children that are looked after in England.
 */
export const NO_LIMIT = 10_000_000;

/** A table as the solver takes it. */
export interface Constraints {
  readonly model: ModelData;
  /** The column of each place that may still have several values. */
  readonly columnOf: ReadonlyMap<number, number>;
}

/**
 * Every sum of a table as a row, every place that may still have several values as a column; what is known stands
 * on the right. Throws ContradictoryTableError where a sum of known numbers is wrong.
 */
export const constraintsOf = (
  table: Pick<PublishedTable, 'figures'>,
  ranges: readonly Range[],
): Constraints => {
  const free = ranges.flatMap(({ from, to }, place) => (from < to ? [place] : []));
  const columnOf = new Map(free.map((place, column) => [place, column]));
  const [starts, indices, values, right]: number[][] = [[0], [], [], []];
  for (const [total, parts] of sumsOf(table)) {
    const terms = [[total, 1] as const, ...parts.map((part) => [part, -1] as const)];
    let known = 0;
    for (const [place, sign] of terms) {
      const column = columnOf.get(place);
      if (column === undefined) known += sign * ranges[place]!.from;
      else {
        indices!.push(column);
        values!.push(sign);
      }
    }
    if (indices!.length > starts!.at(-1)!) {
      starts!.push(indices!.length);
      right!.push(-known);
    } else if (known !== 0) throw new ContradictoryTableError();
  }
  const [numCols, numRows] = [free.length, right!.length];
  const model: ModelData = {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: free.map((place) => ranges[place]!.from),
    colUpper: free.map((place) => Math.min(ranges[place]!.to, NO_LIMIT)),
    rowLower: right!,
    rowUpper: right!,
    matrix: { format: 'csr', numRows, numCols, starts: starts!, indices: indices!, values: values! },
  };
  return { model, columnOf };
};

const sumsOf = ({ figures }: Pick<PublishedTable, 'figures'>): (readonly [number, readonly number[]])[] =>
  figures.flatMap(({ sums }, total) => sums.map((parts) => [total, parts] as const));
