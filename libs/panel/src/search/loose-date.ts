import { addDays, addYears, Day, isDay } from '@lib/kernel/day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day somebody meant in an e-mail or a sheet, day before month: 12/11/2026, 12.11.26, 2026-11-12, Thu 12 Nov,
 * 12th November 2026, today, yesterday. Without a year it is the last such day up to today.
 * @returns null for what is not a day
 */
export const readLooseDate = (text: string, today: Day): Day | null => {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /, '');
  if (bare === 'today') return today;
  if (bare === 'yesterday') return addDays(today, -1);
  const whole = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(bare);
  if (whole) return dayOf(whole[1]!, whole[2]!, whole[3]!);
  const parts =
    /^(\d{1,2})(?:st|nd|rd|th)?[-/. ](\d{1,2}|[a-z]{3,9})\.?,?(?:[-/. ](\d{4}|\d{2}))?(?: \d{1,2}:\d{2}.*)?$/.exec(
      bare,
    );
  if (!parts) return null;
  const [, date, month, year] = parts;
  return year === undefined ? lastSuch(month!, date!, today) : dayOf(year, month!, date!);
};

const lastSuch = (month: string, date: string, today: Day): Day | null => {
  const thisYear = dayOf(today.slice(0, 4), month, date);
  return thisYear === null || thisYear <= today ? thisYear : addYears(thisYear, -1);
};

const dayOf = (year: string, month: string, date: string): Day | null => {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
  const text = `${year.padStart(4, '20')}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
};
