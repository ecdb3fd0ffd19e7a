import { authorityByGss } from '@lib/boroughs/authorities/find-authority';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';

const FIRST_YEAR = 2014;
const LAST_YEAR = 2099;

/** “202425”, “2024-25”, “2024/25”, “2024-2025” or “2024 to 2025” as the year it ends in; null for anything else. */
export const financialYearIn = (text: string): number | null => {
  const [, first, second] =
    /^(\d{4})(?:\s*(?:-|–|\/|to)\s*|)(\d{2}|\d{4})$/.exec(text.trim()) ?? ([] as string[]);
  const ending = Number(first) + 1;
  const isNext = second?.length === 4 ? Number(second) === ending : Number(second) === ending % 100;
  return isNext && ending >= FIRST_YEAR && ending <= LAST_YEAR ? ending : null;
};

/** A London authority by its DfE number or GSS code; `elsewhere` for another; null for what is no code at all. */
export const londonAuthorityIn = (text: string): number | 'elsewhere' | null => {
  const code = text.trim().toUpperCase();
  if (/^\d{3}$/.test(code)) return AUTHORITIES.find(({ id }) => id === Number(code))?.id ?? 'elsewhere';
  if (/^E\d{8}$/.test(code)) return authorityByGss(code)?.id ?? 'elsewhere';
  return null;
};

/** No authority spends as much on children looked after: above it, pounds were taken for something else. */
export const MOST_POUNDS = 1_000_000_000;

/** Pounds, with pence or without, as pence; `not given` for a symbol or nothing; null for what is no sum. */
export const penceIn = (text: string): number | 'not given' | null => {
  const plain = text.replace(/[£,\s]/g, '').toLowerCase();
  if (['', '-', ':', 'c', 'k', 'u', 'x', 'z', 'low'].includes(plain)) return 'not given';
  const [, pounds, pence = ''] = /^(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(plain) ?? ([] as string[]);
  if (pounds === undefined || Number(pounds) > MOST_POUNDS) return null;
  return Number(pounds) * 100 + Number(pence.padEnd(2, '0'));
};
