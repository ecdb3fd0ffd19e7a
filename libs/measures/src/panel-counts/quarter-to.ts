import { addMonths, Day, firstOfMonth } from '@lib/kernel/day';

/**
 * The quarter that ends with a day: two of them never have a day in common, so that nothing that is counted by quarter
 * can be found by taking one count from another.
 */
export const quarterTo = (on: Day): { readonly from: Day; readonly to: Day } => ({
  from: firstOfMonth(addMonths(firstOfMonth(on), -2)),
  to: on,
});

/** Which month of its quarter a day is in. */
export const monthOfQuarter = (day: Day): '1' | '2' | '3' =>
  (['1', '2', '3'] as const)[(Number(day.slice(5, 7)) - 1) % 3]!;
