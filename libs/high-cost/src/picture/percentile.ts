/**
 * The number below which so large a share of some numbers lies, between the two nearest where none lies just there (the
 * usual method of spreadsheets, PERCENTILE.INC). Null where there are none.
 * @param share 0.5 for the middle
 */
export const percentileOf = (numbers: readonly number[], share: number): number | null => {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place - Math.floor(place));
};
