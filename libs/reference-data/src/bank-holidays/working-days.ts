import { addDays, Day, day, weekday } from '@lib/kernel/day';
import { BANK_HOLIDAYS, LISTED_YEARS } from './bank-holidays';
import { usualBankHolidays } from './usual-bank-holidays';

const listed: ReadonlySet<string> = new Set(BANK_HOLIDAYS.map((holiday) => holiday.day));

/** Whether a day is a bank holiday in England. Outside the years listed, the usual holidays stand. */
export const isBankHoliday = (of: Day): boolean => {
  const year = Number(of.slice(0, 4));
  if (year >= LISTED_YEARS.first && year <= LISTED_YEARS.last) return listed.has(of);
  return usualBankHolidays(year).includes(of);
};

/** Monday to Friday and not a bank holiday in England. */
export const isWorkingDay = (of: Day): boolean => weekday(of) <= 5 && !isBankHoliday(of);

/**
 * The day so many working days later (earlier, when negative); the day itself is not counted. With 0 it is the
 * day itself, or the next working day when it is not one.
 */
export const addWorkingDays = (of: Day, workingDays: number): Day => {
  const step = workingDays < 0 ? -1 : 1;
  let at = of;
  if (workingDays === 0) while (!isWorkingDay(at)) at = addDays(at, 1);
  for (let left = Math.abs(workingDays); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

/**
 * The nth working day of a month, for "second working day of the month": 1 is the first.
 * @throws RangeError when the month has no such working day.
 */
export const nthWorkingDayOfMonth = (year: number, month: number, n: number): Day => {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
  const found = Number.isInteger(n) && n >= 1 ? addWorkingDays(addDays(first, -1), n) : first;
  if (n < 1 || found.slice(0, 7) !== first.slice(0, 7)) {
    throw new RangeError(`${first.slice(0, 7)} has no working day number ${n}`);
  }
  return found;
};
