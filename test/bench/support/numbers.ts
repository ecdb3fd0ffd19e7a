/** The one in the middle, so that one disturbed run does not count. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The value that so many per cent of them do not exceed. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
};

export const seconds = (value: number): string => `${value.toFixed(value < 1 ? 2 : 1)} s`;

export const megabytes = (value: number): string => `${value.toFixed(0)} MB`;

/** "0.4 s over 2 s (20%)" when it is over; nothing when it is not. */
export const over = (value: number, hold: number, show: (value: number) => string): string[] =>
  value <= hold ? [] : [`${show(value - hold)} over ${show(hold)} (${percent(value / hold - 1)})`];

export const overRatio = (ratio: number, hold: number): string[] =>
  ratio <= hold
    ? []
    : [`${ratio.toFixed(2)} times where ${hold} is held (${percent(ratio / hold - 1)} over)`];

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;
