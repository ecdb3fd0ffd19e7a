import { OwnLine } from './own-line';

/** A share to a tenth of a per cent, halves up, for what is a few in a thousand; of how many is null where it is not known. */
export const tenthsLine = (label: string, numerator: number, denominator: number | null): OwnLine => ({
  ...{ label, numerator, denominator, unknown: 0 },
  result: denominator === null || denominator === 0 ? null : `${tenths(numerator, denominator).toFixed(1)}%`,
});

/** On whole numbers, so that 0.25 is never 0.2499. */
const tenths = (numerator: number, denominator: number): number =>
  Math.floor((2000 * numerator + denominator) / (2 * denominator)) / 10;
