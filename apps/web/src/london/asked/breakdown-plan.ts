import { PriceBands } from '@lib/measures/cubes/price-bands';

/** Which categories of a cube stand side by side, by their codes, and how the first sentence speaks of them. */
export interface BreakdownPlan {
  readonly code: string;
  readonly label: string;
  readonly whole: string;
  readonly of: string;
  readonly parts: readonly string[];
  /** Without a lead the sentence is about the first part, by its name. */
  readonly lead?: string;
  readonly says?: string;
  /** Where its parts are bands of days. */
  readonly days?: BandsOfDays;
  /** Where its parts are bands of money: the bands of the quartiles are named. */
  readonly prices?: PriceBands;
}

/** Bands of days, so that they stand together with those of other steps and the band of the median can be named. */
export interface BandsOfDays {
  /** What was measured, as a sentence begins: “From referral to listing”. */
  readonly measured: string;
  /** The parts with days, shortest first; a part that is not among them is of what did not get so far. */
  readonly bands: readonly string[];
}
