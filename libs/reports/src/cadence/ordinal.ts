import { Nth } from './cadence';

const WORDS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth',
]; // prettier-ignore

/** "first", "tenth", "15th", "last". */
export const ordinal = (n: Nth): string => (n === 'last' ? 'last' : (WORDS[n - 1] ?? `${n}${ending(n)}`));

/** "1st", "22nd", "last": for days of the month. */
export const shortOrdinal = (n: Nth): string => (n === 'last' ? 'last day' : `${n}${ending(n)}`);

const ending = (n: number): string => {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
};

/** The number a word stands for: "second", "2nd", "2" and "last"; null for any other. */
export const readOrdinal = (word: string): Nth | null => {
  if (word === 'last') return 'last';
  const named = WORDS.indexOf(word);
  if (named >= 0) return named + 1;
  const counted = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word);
  return counted ? Number(counted[1]) : null;
};
