import { addDays, addMonths, Day, firstOfMonth, lastOfMonth } from '@lib/kernel/day';

export const MONTHS_SHOWN = 24;

/** The last days of so many whole months that had ended by a day, oldest first. */
export const monthEnds = (asAt: Day, months: number = MONTHS_SHOWN): Day[] => {
  const latest = asAt === lastOfMonth(asAt) ? asAt : addDays(firstOfMonth(asAt), -1);
  return Array.from({ length: months }, (_, n) =>
    lastOfMonth(addMonths(firstOfMonth(latest), n - months + 1)),
  );
};
