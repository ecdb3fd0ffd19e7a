import { number, Printed, symbol } from './printed';

/** What a table prints of one way of taking a number apart: the whole, its bands in order, and its other parts. */
export interface PrintedBands {
  readonly whole: Printed;
  readonly bands: readonly Printed[];
  /** Parts without days: “not yet”. They are in no band and have no say in the median. */
  readonly others: readonly Printed[];
}

/**
 * In which band the middle one lies, worked out from printed exact numbers and nothing behind them: the first band by
 * which half of all that are in bands, or more, are reached. Where numbers are hidden, it is said only if it is the same
 * however they are shared out, which any reader could work out too.
 * @returns the position of the band from 0; `c` where hidden numbers decide it, `x` where there are none, `z` of nobody
 */
export const medianBand = (printed: PrintedBands): Printed => bandReached(printed, { by: 1 / 2, fewest: 1 });

/** By which share of those in bands, and of how few in them nothing is said. */
export interface Reached {
  readonly by: number;
  readonly fewest: number;
}

/** The same for another share than half; `c` too of fewer than so many in bands. */
export const bandReached = ({ whole, bands, others }: PrintedBands, { by, fewest }: Reached): Printed => {
  const parts = [...bands, ...others];
  if ([whole, ...parts].some((one) => one.symbol === 'x')) return symbol('x');
  const known = parts.map(({ value }) => value ?? 0);
  const hidden = parts.flatMap(({ value }, at) => (value === null ? [at] : []));
  if (hidden.length > 0 && whole.value === null) return symbol('c');
  const rest = (whole.value ?? 0) - known.reduce(add, 0);
  const ways = hidden.length === 0 ? [known] : hidden.map((at) => known.with(at, known[at]! + rest));
  const inBands = ways.map((way) => way.slice(0, bands.length));
  if (inBands.some((counts) => isFew(counts.reduce(add, 0), fewest))) return symbol('c');
  const reached = new Set(inBands.map((counts) => positionOf(counts, by)));
  const [position] = reached;
  if (reached.size > 1 || position === undefined) return symbol('c');
  return position === null ? symbol('z') : number(position);
};

const add = (one: number, other: number): number => one + other;

const isFew = (count: number, fewest: number): boolean => count > 0 && count < fewest;

/** The position of the band by which a share is reached; null of nobody. */
const positionOf = (counts: readonly number[], by: number): number | null => {
  const share = counts.reduce(add, 0) * by;
  if (share === 0) return null;
  let reached = 0;
  return counts.findIndex((count) => (reached += count) >= share);
};
