/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Which of several: 1 to 5, or the last. */
export type Nth = number | 'last';

/** A time of day in London, `HH:MM`. */
export type LocalTime = string;

/** When a schedule comes due, by the calendar and the clock in London. Kept as it is, in plain words. */
export type Cadence =
  | { readonly every: 'day'; readonly at: LocalTime }
  | { readonly every: 'weekday'; readonly at: LocalTime }
  | { readonly every: 'working day'; readonly at: LocalTime }
  | { readonly every: 'week'; readonly weekday: Weekday; readonly at: LocalTime }
  | { readonly every: 'month'; readonly nth: Nth; readonly weekday: Weekday; readonly at: LocalTime }
  | { readonly every: 'month'; readonly workingDay: Nth; readonly at: LocalTime }
  | { readonly every: 'month'; readonly dayOfMonth: Nth; readonly at: LocalTime }
  | { readonly every: 'quarter'; readonly workingDayAfter: number; readonly at: LocalTime };

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The most working days every month has: a month of 28 days with Easter in it keeps 18. */
export const MOST_WORKING_DAYS = 18;

/** Between these times nothing can be due: when the clocks change, they come twice or not at all. */
export const NOT_OFFERED = { from: '00:30', to: '03:00' } as const;

export const isOffered = (at: LocalTime): boolean => at < NOT_OFFERED.from || at >= NOT_OFFERED.to;
