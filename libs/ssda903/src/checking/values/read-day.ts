import { Day, isDay } from '@lib/kernel/day';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0{1,2}:00(?::00)?)?$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;

/**
 * The day a text stands for; null when it is blank or not a real day. Takes the dates people send: `31/03/2022` as
 * the return has it, `2022-03-31` as databases write it, either with an empty time of day behind it. A year of two
 * digits is not guessed at.
 */
export const readDay = (text: string): Day | null => {
  const tidy = text.trim();
  const dayFirst = DAY_FIRST.exec(tidy);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : (YEAR_FIRST.exec(tidy)?.slice(1, 4) ?? []);
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
};
