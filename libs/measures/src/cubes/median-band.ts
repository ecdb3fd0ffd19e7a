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
export const medianBand = ({ whole, bands, others }: PrintedBands): Printed => {
  const parts = [...bands, ...others];
  if ([whole, ...parts].some((one) => one.symbol === 'x')) return symbol('x');
  const known = parts.map(({ value }) => value ?? 0);
  const hidden = parts.flatMap(({ value }, at) => (value === null ? [at] : []));
  if (hidden.length > 0 && whole.value === null) return symbol('c');
  const rest = (whole.value ?? 0) - known.reduce(add, 0);
  const ways = hidden.length === 0 ? [known] : hidden.map((at) => known.with(at, known[at]! + rest));
  const middles = new Set(ways.map((way) => middleOf(way.slice(0, bands.length))));
  const [middle] = middles;
  if (middles.size > 1 || middle === undefined) return symbol('c');
  return middle === null ? symbol('z') : number(middle);
};

const add = (one: number, other: number): number => one + other;

/** The position of the band of the middle one; null of nobody. */
const middleOf = (counts: readonly number[]): number | null => {
  const half = counts.reduce(add, 0) / 2;
  if (half === 0) return null;
  let reached = 0;
  return counts.findIndex((count) => (reached += count) >= half);
};
