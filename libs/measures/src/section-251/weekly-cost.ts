/** What a year of spending comes to for each child and week. */
export interface WeeklyCost {
  /** Gross spending of the year, in pence. */
  readonly pence: number;
  /** Children (or placements) at 31 March; days of care for residential care. */
  readonly divisor: number;
  /** The year in which the financial year ends. */
  readonly year: number;
  /** Pounds a week to the nearest £5, halves up; null where there is nothing to divide by. */
  readonly pounds: number | null;
  /** Whether the spending is made up, for practice. */
  readonly madeUp: boolean;
}

const DAYS_OF_A_YEAR = 365;
const STEP_PENCE = 500;

/** Pence over so many parts, times seven, to the nearest £5. Whole numbers throughout, so that a half is a half. */
const nearestStep = (pence: number, parts: bigint): number | null => {
  if (parts === 0n) return null;
  const step = BigInt(STEP_PENCE) * parts;
  const week = BigInt(pence) * 7n;
  return Number((2n * week + step) / (2n * step)) * (STEP_PENCE / 100);
};

/** M16 and M17: spending ÷ children at 31 March ÷ 365 × 7 (LAIT 294, 296); a leap year is divided by 365 as well. */
export const poundsAWeekOfChildren = (pence: number, children: number): number | null =>
  nearestStep(pence, BigInt(children) * BigInt(DAYS_OF_A_YEAR));

/** M18: spending ÷ days of care × 7 (LAIT 297). */
export const poundsAWeekOfDays = (pence: number, careDays: number): number | null =>
  nearestStep(pence, BigInt(careDays));
