import { Day, daysInMonth, isDay } from '@lib/kernel/day';

/** The three boxes of a date question, as typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type ReadDate = { readonly day: Day } | { readonly problem: string } | { readonly empty: true };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day somebody meant: a month may be a name, a year two digits (of this century). A problem names the part
 * that is missing or wrong, in the words of the GOV.UK date pattern.
 * @param name how the date is called at the start of a sentence, for example "The date the placement started"
 */
export const readDate = (parts: DateParts, name: string): ReadDate => {
  const typed = { day: parts.day.trim(), month: parts.month.trim(), year: parts.year.trim() };
  const missing = (['day', 'month', 'year'] as const).filter((part) => typed[part] === '');
  if (missing.length === 3) return { empty: true };
  if (missing.length > 0) return { problem: `${name} must include a ${missing.join(' and ')}` };

  const month = readMonth(typed.month);
  if (month === null) return { problem: `${name} must have a month from 1 to 12, or its name` };
  const year = readYear(typed.year);
  if (year === null) return { problem: `${name} must have a year with 4 numbers, for example 2026` };
  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0;
  if (day < 1 || day > daysInMonth(year, month)) return { problem: `${name} must be a real date` };

  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? { day: text } : { problem: `${name} must be a real date` };
};

const readMonth = (text: string): number | null => {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  const named = text.length >= 3 ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return named === -1 ? null : named + 1;
};

const readYear = (text: string): number | null => {
  if (/^\d{4}$/.test(text)) return Number(text) >= 1900 ? Number(text) : null;
  return /^\d{2}$/.test(text) ? 2000 + Number(text) : null;
};
