import { Knowledge, PublishedTable, Range, saidBy } from '../../published/published-table';

/**
 * The ranges of every place over all whole-number tables that agree with what is printed and known, found by trying
 * them one after another: slow, and plain enough to believe. All of it must be within a total that is printed.
 * Null where no table agrees.
 */
export const enumeratedRanges = (table: PublishedTable, knowledge: Knowledge): Range[] | null => {
  const said = table.figures.map((figure, place) => {
    const known = knowledge.get(place);
    return known === undefined ? saidBy(figure, table) : { from: known, to: known };
  });
  const ways = table.figures.map((_, place) => waysOf(table, place));
  const leaves = table.figures.flatMap(({ sums }, place) => (sums.length === 0 ? [place] : []));
  const values = new Map<number, number>();
  let ranges: Range[] | null = null;

  const partOf = (leaf: number): number[] =>
    said.flatMap((_, place) => (ways[place]!.some((way) => way.includes(leaf)) ? [place] : []));
  const totalsWith = new Map(leaves.map((leaf) => [leaf, partOf(leaf)]));
  const sum = (way: readonly number[]): number =>
    way.reduce((total, leaf) => total + (values.get(leaf) ?? 0), 0);
  const tooMuch = (leaf: number): boolean =>
    totalsWith.get(leaf)!.some((place) => ways[place]!.some((way) => sum(way) > said[place]!.to));
  const agrees = (place: number): boolean =>
    ways[place]!.every((way) => sum(way) === sum(ways[place]![0]!) && sum(way) >= said[place]!.from);

  const tryFrom = (depth: number): void => {
    const leaf = leaves[depth];
    if (leaf === undefined) {
      const values = ways.map(([way]) => sum(way!));
      if (said.every((_, place) => agrees(place))) ranges = widened(ranges, values);
      return;
    }
    for (let value = said[leaf]!.from; value <= said[leaf]!.to; value++) {
      values.set(leaf, value);
      if (tooMuch(leaf)) break;
      tryFrom(depth + 1);
    }
    values.delete(leaf);
  };
  tryFrom(0);
  return ranges;
};

/** What a place adds up to, by each of its ways, in places that are not broken down further. */
const waysOf = (table: PublishedTable, place: number): number[][] => {
  const { sums } = table.figures[place]!;
  if (sums.length === 0) return [[place]];
  return sums.map((parts) => parts.flatMap((part) => waysOf(table, part)[0]!));
};

const widened = (ranges: readonly Range[] | null, values: readonly number[]): Range[] =>
  values.map((value, place) => {
    const { from, to } = ranges?.[place] ?? { from: value, to: value };
    return { from: Math.min(from, value), to: Math.max(to, value) };
  });
