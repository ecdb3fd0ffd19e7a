import { ChartValue, Numbers, SYMBOL_WORDS } from './chart';

/** A number as it is said inside a sentence: "about 1,240", "68%". A rounded 0 is a true 0 and needs no "about". */
export const numberInWords = (value: number, { unit, about }: Numbers): string =>
  `${about && value !== 0 ? 'about ' : ''}${value.toLocaleString('en-GB')}${unit === 'percent' ? '%' : ''}`;

/** What stands where a number would, or the words for why it does not. */
export const valueInWords = ({ value, symbol }: ChartValue, numbers: Numbers): string =>
  value === null ? SYMBOL_WORDS[symbol ?? 'x'] : numberInWords(value, numbers);

/** "a", "a and b", "a, b and c". */
export const listInWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
