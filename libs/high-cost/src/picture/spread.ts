/** The middle and the quarters of amounts, in pence. */
export interface Spread {
  /** A quarter of the placements cost this or less. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Median and quartiles of amounts, between the two nearest where none lies just there (the usual method of spreadsheets,
 * PERCENTILE.INC). Null where there are none.
 */
export const spreadOf = (amounts: readonly number[]): Spread | null => {
  if (amounts.length === 0) return null;
  const sorted = [...amounts].sort((one, other) => one - other);
  return { lower: at(sorted, 0.25), median: at(sorted, 0.5), upper: at(sorted, 0.75) };
};

const at = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return Math.round(below + (above - below) * (place - Math.floor(place)));
};
