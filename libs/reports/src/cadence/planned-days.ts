import { addDays, Day, daysInMonth, weekday } from '@lib/kernel/day';
import {
  addWorkingDays,
  isWorkingDay,
  nthWorkingDayOfMonth,
} from '@lib/reference-data/bank-holidays/working-days';
import { Cadence, Nth } from './cadence';

/** Whether a schedule is due on a day. */
export const isPlannedOn = (cadence: Cadence, on: Day): boolean => {
  switch (cadence.every) {
    case 'day':
      return true;
    case 'weekday':
      return weekday(on) <= 5;
    case 'working day':
      return isWorkingDay(on);
    case 'week':
      return weekday(on) === cadence.weekday;
    case 'month':
      return isPlannedInMonth(cadence, on);
    case 'quarter':
      return isQuarterStart(on) && nthWorkingDay(on, cadence.workingDayAfter) === on;
  }
};

const isPlannedInMonth = (cadence: Extract<Cadence, { every: 'month' }>, on: Day): boolean => {
  if ('workingDay' in cadence) return isWorkingDay(on) && nthWorkingDay(on, cadence.workingDay) === on;
  if ('weekday' in cadence) return weekday(on) === cadence.weekday && isNthWeek(on, cadence.nth);
  return dayNumber(on) === (cadence.dayOfMonth === 'last' ? lengthOfMonth(on) : cadence.dayOfMonth);
};

const dayNumber = (of: Day): number => Number(of.slice(8));
const monthNumber = (of: Day): number => Number(of.slice(5, 7));
const lengthOfMonth = (of: Day): number => daysInMonth(Number(of.slice(0, 4)), monthNumber(of));

const isNthWeek = (on: Day, nth: Nth): boolean =>
  nth === 'last' ? dayNumber(on) + 7 > lengthOfMonth(on) : Math.ceil(dayNumber(on) / 7) === nth;

/** A calendar quarter has ended the day before this month began. */
const isQuarterStart = (on: Day): boolean => monthNumber(on) % 3 === 1;

const nthWorkingDay = (within: Day, nth: Nth): Day =>
  nth === 'last'
    ? addWorkingDays(addDays(within, lengthOfMonth(within) - dayNumber(within) + 1), -1)
    : nthWorkingDayOfMonth(Number(within.slice(0, 4)), monthNumber(within), nth);
