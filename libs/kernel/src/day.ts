import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`, with no time and no zone. The same text in code, columns, forms and JSON. */
export type Day = string & { readonly __day: unique symbol };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const isDay = (text: string): text is Day => {
  if (!DAY.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** The day a text stands for. @throws RangeError when it is not a real calendar day in `YYYY-MM-DD`. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError('Not a calendar day in the form YYYY-MM-DD');
  return text;
};

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const plain = (of: Day): Temporal.PlainDate => Temporal.PlainDate.from(of);

/** The day so many days later (or earlier, when negative). */
export const addDays = (of: Day, days: number): Day => plain(of).add({ days }).toString() as Day;

/** The day so many months later; the last day of a shorter month stands for a day it lacks. */
export const addMonths = (of: Day, months: number): Day => plain(of).add({ months }).toString() as Day;

export const addYears = (of: Day, years: number): Day => plain(of).add({ years }).toString() as Day;

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to)).days;

/** Completed years of age on a day, as the DfE counts age at 31 March. */
export const ageOn = (born: Day, on: Day): number => {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
};

/** The first day of a year of age: born on 29 February, that is 1 March in a year without one, as `ageOn` has it. */
export const birthday = (born: Day, age: number): Day => {
  const year = Number(born.slice(0, 4)) + age;
  const anniversary = `${year}${born.slice(4)}`;
  return isDay(anniversary) ? anniversary : (`${year}-03-01` as Day);
};

export const firstOfMonth = (of: Day): Day => `${of.slice(0, 8)}01` as Day;

export const lastOfMonth = (of: Day): Day => addDays(addMonths(firstOfMonth(of), 1), -1);

/** Monday is 1, Sunday is 7. */
export const weekday = (of: Day): number => plain(of).dayOfWeek;

export const earliest = (...days: Day[]): Day => days.reduce((a, b) => (a <= b ? a : b));

export const latest = (...days: Day[]): Day => days.reduce((a, b) => (a >= b ? a : b));
