import { Printed } from '../cubes/printed';

/** What a number can be: both ends the same where it is exact. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Weekly numbers are rounded to the nearest 5: what is printed as 40 was from 38 to 42. */
const HALF_A_STEP = 2;

export const exactly = (value: number): Range => ({ low: value, high: value });

/** What a number printed exactly can be; null where it is hidden or not available. */
export const exactRange = ({ value }: Printed): Range | null => (value === null ? null : exactly(value));

/** What a number that was rounded to the nearest 5 can be; null where it is hidden or not available. */
export const roundedRange = ({ value }: Printed): Range | null =>
  value === null ? null : { low: Math.max(0, value - HALF_A_STEP), high: value + HALF_A_STEP };
