import { Day } from '@lib/kernel/day';

/**
 * Days since 1 March of year 0, so that lengths of episodes are a subtraction. Days themselves compare as
 * text; this is only for the rules that count. Months run from March so that a leap day comes last
 * (Hinnant, "chrono-compatible low-level date algorithms").
 */
export const dayNumber = (day: Day): number => {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const fromMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + Number(day.slice(8, 10)) - 1;
};

/** Whole days from one day to another; negative when `to` is earlier. */
export const nightsBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
