import { Share, wholePercent } from '@lib/measures/share';

/** A figure of the reader’s own borough, exact: so many of so many. */
export interface OwnLine {
  readonly label: string;
  readonly numerator: number;
  /** Null for a count. */
  readonly denominator: number | null;
  /** How many are in neither, because it is not known. */
  readonly unknown: number;
  /** What the measure makes of it, with its unit; null for a count, and where there is nobody to divide by. */
  readonly result: string | null;
}

export const countLine = (label: string, numerator: number): OwnLine => ({
  ...{ label, numerator, denominator: null, unknown: 0, result: null },
});

export const shareLine = (label: string, share: Share): OwnLine => {
  const percent = wholePercent(share);
  return { label, ...share, result: percent === null ? null : `${percent}%` };
};

/** A part of what is counted; nothing of it is unknown. */
export const partLine = (label: string, numerator: number, denominator: number): OwnLine =>
  shareLine(label, { numerator, denominator, unknown: 0 });

/** So many of something, and what the measure makes of them where that is no share: an average, or a middle. */
export const resultLine = (
  label: string,
  numerator: number,
  result: string | null,
  unknown = 0,
): OwnLine => ({
  ...{ label, numerator, denominator: null, unknown, result },
});
