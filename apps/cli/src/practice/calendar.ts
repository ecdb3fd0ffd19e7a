import { Day } from '@lib/kernel/day';
import { dayNumber } from '@lib/ssda903/checking/day-number';

/**
 * Days as whole numbers, because a population is millions of small comparisons. The number is the one of
 * `dayNumber`, and these two lead back from it (Hinnant, "chrono-compatible low-level date algorithms").
 */
export const dayOfNumber = (number: number): Day => {
  const { year, month, day } = civil(number);
  return `${year}-${two(month)}-${two(day)}` as Day;
};

const RETURN_DATES = new Map<number, string>();

/** The day as a return writes it, `DD/MM/YYYY`. */
export const returnDate = (number: number): string => {
  let text = RETURN_DATES.get(number);
  if (text === undefined) {
    const { year, month, day } = civil(number);
    text = `${two(day)}/${two(month)}/${year}`;
    RETURN_DATES.set(number, text);
  }
  return text;
};

/** The number of a day given by year, month (1 to 12) and day. */
export const numberOf = (year: number, month: number, day: number): number =>
  dayNumber(`${year}-${two(month)}-${two(day)}` as Day);

/** The same day so many years later; 1 March stands for a 29 February that year lacks, as in English law. */
export const yearsLater = (number: number, years: number): number => {
  const { year, month, day } = civil(number);
  const leapDayLacking = month === 2 && day === 29 && !isLeap(year + years);
  return leapDayLacking ? numberOf(year + years, 3, 1) : numberOf(year + years, month, day);
};

/** First days of the months from one day to another, and the day after the last of them. */
export const monthsBetween = (from: number, to: number): { first: number; last: number }[] => {
  const months: { first: number; last: number }[] = [];
  let { year, month } = civil(from);
  for (let first = numberOf(year, month, 1); first <= to;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const next = numberOf(year, month, 1);
    months.push({ first: Math.max(first, from), last: Math.min(next - 1, to) });
    first = next;
  }
  return months;
};

/** The collection year a day falls in, by the year in which it ends. */
export const yearEndingOf = (number: number): number => {
  const { year, month } = civil(number);
  return month >= 4 ? year + 1 : year;
};

/** 31 March of a year. */
export const yearEnd = (year: number): number => numberOf(year, 3, 31);

const two = (value: number): string => String(value).padStart(2, '0');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const civil = (number: number): { year: number; month: number; day: number } => {
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
};
