import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { COMMON_WORDS, KEYBOARD_RUNS, PRODUCT_WORDS } from './common-words';

/** NIST 800-63B-4 asks for 8 with a second factor; security.md 2.2 asks for 12. No rule of composition, no expiry. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Letters and digits a guesser would not try first: at least so many must be left. */
const LEAST_LEFT = 6;
const LEAST_DIFFERENT = 5;

/**
 * What is wrong with a new password, in words for the person, or null. Besides its length: what is left once
 * common words, keyboard runs, years, borough names, product words and the person's own words are taken away must
 * still be hard to guess. This is worked out from a short list of our own, on this machine; it is not a check
 * against passwords known to have leaked.
 * @param personWords name and email address of the person.
 */
export const passwordProblem = (password: string, personWords: readonly string[]): string | null => {
  const length = [...password.normalize('NFKC')].length;
  if (length < SHORTEST_PASSWORD) return `Password must be ${SHORTEST_PASSWORD} characters or more`;
  if (length > LONGEST_PASSWORD) return `Password must be ${LONGEST_PASSWORD} characters or fewer`;
  const own = personWords.flatMap(wordsIn);
  if (isHardToGuess(password, own)) return null;
  return 'Choose a password that is harder to guess. For example, use three or four words that do not go together, and no names, places or dates';
};

const isHardToGuess = (password: string, own: readonly string[]): boolean => {
  const readings = [password.normalize('NFKC').toLowerCase(), asLetters(password)];
  return readings.every((reading) => {
    const left = withoutKnown(reading, own);
    return left.length >= LEAST_LEFT && new Set(left).size >= LEAST_DIFFERENT;
  });
};

const withoutKnown = (reading: string, own: readonly string[]): string => {
  const known = [...own, ...KNOWN].filter((word) => word.length > 3).sort((a, b) => b.length - a.length);
  let left = reading;
  for (const word of known) left = left.replaceAll(word, ' ');
  return left
    .replace(/(19|20)\d\d/g, ' ')
    .replace(/(.)\1+/gu, '$1')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
};

/** Signs that stand for letters in passwords everybody has thought of. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't', '8': 'b',
}; // prettier-ignore

const asLetters = (password: string): string =>
  [...password.normalize('NFKC').toLowerCase()].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');

const wordsIn = (text: string): string[] =>
  text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3); // prettier-ignore

const BOROUGH_WORDS = AUTHORITIES.flatMap((one) => [one.name, one.slug, ...one.alsoKnownAs].flatMap(wordsIn));

const KNOWN: readonly string[] = [
  ...new Set([...COMMON_WORDS, ...KEYBOARD_RUNS, ...PRODUCT_WORDS, ...BOROUGH_WORDS]),
];
