import { Knowledge, PublishedTable, Range, Shown } from '../published/published-table';
import { Printing } from './tables.spec-support';

/** A table written down by hand, with its places by name. */
export interface GoldenTable {
  readonly table: PublishedTable;
  readonly places: readonly string[];
}

/**
 * Reads a table from lines such as `camden 17 = c1 ? + c2 ? + c3 10`: a name, what is printed (`?` hidden, `.` nothing
 * at all), and a sum. What is printed stands behind a name once; a place may have several lines.
 */
export const goldenTable = (
  text: string,
  { roundedTo, smallestShown, hiddenAtLeast = 1 }: Printing,
): GoldenTable => {
  const shown = new Map<string, Shown>();
  const sums = new Map<string, string[][]>();
  const read = (term: string): string => {
    const [name = '', printed] = term.trim().split(/\s+/);
    if (printed !== undefined) shown.set(name, shownAs(printed));
    sums.set(name, sums.get(name) ?? []);
    return name;
  };
  for (const line of text.trim().split('\n')) {
    const [total = '', parts = ''] = line.split('=');
    sums.get(read(total))!.push(parts.split('+').map(read));
  }
  const places = [...sums.keys()];
  const figures = places.map((name) => ({
    sums: sums.get(name)!.map((parts) => parts.map((part) => places.indexOf(part))),
    contributor: null,
    shown: shown.get(name)!,
  }));
  return { places, table: { figures, roundedTo, smallestShown, hiddenAtLeast } };
};

const shownAs = (printed: string): Shown => {
  if (printed === '?') return { kind: 'hidden' };
  return printed === '.' ? { kind: 'unpublished' } : { kind: 'number', value: Number(printed) };
};

export const knowing = ({ places }: GoldenTable, known: Readonly<Record<string, number>>): Knowledge =>
  new Map(Object.entries(known).map(([name, value]) => [places.indexOf(name), value]));

/** A range as it is written in the examples: `4`, `1-6`, `9-` where it has no end. */
export const inWords = ({ from, to }: Range): string =>
  from === to ? `${from}` : `${from}-${to === Infinity ? '' : to}`;
