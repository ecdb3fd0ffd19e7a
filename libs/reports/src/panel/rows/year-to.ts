import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { addDays, addYears, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';

/** The year that ends with a day: as days, and as the moments between which something happened in it. */
export interface YearTo {
  readonly from: Day;
  readonly to: Day;
  /** The moment the first day begins in London. */
  readonly begins: string;
  /** The moment the last day is over in London. */
  readonly ends: string;
}

const beginningOf = (of: Day): string =>
  Temporal.PlainDate.from(of).toZonedDateTime(LONDON).toInstant().toString();

export const yearTo = (to: Day): YearTo => {
  const from = addDays(addYears(to, -1), 1);
  return { from, to, begins: beginningOf(from), ends: beginningOf(addDays(to, 1)) };
};

export const yearInWords = ({ from, to }: YearTo): string => `${formatDay(from)} to ${formatDay(to)}`;
