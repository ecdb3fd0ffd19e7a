import { addDays, Day, day, weekday } from '@lib/kernel/day';

/**
 * The bank holidays England keeps in a year with no proclamation, by the Banking and Financial Dealings Act
 * 1971 and its usual substitute days: a holiday at a weekend is kept on the next weekday that is not one.
 */
export const usualBankHolidays = (year: number): Day[] => {
  const easter = easterSunday(year);
  const christmas = day(`${year}-12-25`);
  const christmasAndBoxing = [5, 6, 7].includes(weekday(christmas))
    ? aroundAWeekend(christmas)
    : [christmas, addDays(christmas, 1)];
  return [
    nextWeekday(day(`${year}-01-01`)),
    addDays(easter, -2),
    addDays(easter, 1),
    nextMonday(day(`${year}-05-01`)),
    nextMonday(day(`${year}-05-25`)),
    nextMonday(day(`${year}-08-25`)),
    ...christmasAndBoxing,
  ];
};

/** Christmas on a Friday: Boxing Day moves to Monday. On a Saturday or Sunday: Monday and Tuesday between them. */
const aroundAWeekend = (christmas: Day): Day[] => {
  const monday = nextMonday(christmas);
  return weekday(christmas) === 5 ? [christmas, monday] : [monday, addDays(monday, 1)];
};

const nextWeekday = (of: Day): Day => (weekday(of) > 5 ? addDays(of, 8 - weekday(of)) : of);

/** The first Monday on or after a day. */
const nextMonday = (of: Day): Day => addDays(of, (8 - weekday(of)) % 7);

/** Gregorian Easter Sunday: Meeus, Jones and Butcher's method (J. Meeus, Astronomical Algorithms, chapter 8). */
export const easterSunday = (year: number): Day => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(count / 31)).padStart(2, '0');
  return day(`${year}-${month}-${String((count % 31) + 1).padStart(2, '0')}`);
};
