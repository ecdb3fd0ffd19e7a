import { percentileOf } from './percentile';

/** The middle and the quarters of amounts, in pence. */
export interface Spread {
  /** A quarter of the placements cost this or less. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Median and quartiles of amounts, to the penny. Null where there are none. */
export const spreadOf = (amounts: readonly number[]): Spread | null => {
  if (amounts.length === 0) return null;
  const at = (share: number): number => Math.round(percentileOf(amounts, share)!);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
};
