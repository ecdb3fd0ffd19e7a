import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { Printed } from '@lib/measures/cubes/printed';
import { Shorthand } from '@lib/workbook/writing/shorthand';

/** What was printed, as a cell of a workbook has it. */
export const cellOf = ({ value, symbol }: Printed): number | Shorthand => value ?? `[${symbol}]`;

/** A share of printed numbers, as a proportion: a percentage is stored as one (rule X-28). */
export const shareCell = (part: Printed, whole: Printed): number | Shorthand => {
  const { value, symbol } = percentOfPrinted(part, whole);
  return value === null ? `[${symbol}]` : value / 100;
};
