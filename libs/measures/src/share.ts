/** So many of so many; what is in neither, because it is not known, stands beside it. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
}

/** The proportion, 0.25 for 25%; null when there is nothing to divide by. */
export const proportion = ({ numerator, denominator }: Omit<Share, 'unknown'>): number | null =>
  denominator === 0 ? null : numerator / denominator;

/**
 * The whole per cent that the DfE publishes: halves go up. Worked on whole numbers, so that 12.5 is never 12.499.
 */
export const wholePercent = ({ numerator, denominator }: Omit<Share, 'unknown'>): number | null =>
  denominator === 0 ? null : Math.floor((200 * numerator + denominator) / (2 * denominator));
