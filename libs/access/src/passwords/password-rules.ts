import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { isCommonPassword, mostUsedWords } from './common-passwords';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';
import { PRODUCT_WORDS } from './product-words';

/** Letters and digits a guesser would not try first: at least so many must be left. */
const LEAST_LEFT = 6;
const LEAST_DIFFERENT = 5;

/**
 * What is wrong with a new password, in words for the person, or null. Besides its length: it must not be one of the
 * most used passwords, nor one of them with digits and signs around it or in the place of letters; and once the
 * most used words, borough names, product words, years and the person's own words are taken away, what is left must
 * still be hard to guess. The list is on this machine; nothing that is typed leaves it.
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

const isHardToGuess = (password: string, own: readonly string[]): boolean =>
  readingsOf(password).every((reading) => {
    const left = withoutKnown(reading, own);
    const signs = left.replace(/[\s\p{P}\p{S}]+/gu, '').replace(/(.)\1+/gu, '$1');
    return (
      signs.length >= LEAST_LEFT &&
      new Set(signs).size >= LEAST_DIFFERENT &&
      !isCommonPassword(reading) &&
      !isCommonPassword(left)
    );
  });

const withoutKnown = (reading: string, own: readonly string[]): string =>
  [...own, ...KNOWN, ...mostUsedWords()]
    .filter((word) => word.length > 3)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ' '), reading)
    .replace(/(19|20)\d\d/g, ' ');

/** Signs that stand for letters in passwords everybody has thought of. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't', '8': 'b',
}; // prettier-ignore

/** As typed, and with signs read as letters: those at its end are more often just added. */
const readingsOf = (password: string): string[] => {
  const plain = password.normalize('NFKC').toLowerCase();
  const end = /[\d\s\p{P}\p{S}]*$/u.exec(plain)![0];
  return [plain, asLetters(plain), asLetters(plain.slice(0, plain.length - end.length)) + end];
};

const asLetters = (plain: string): string => [...plain].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');

const wordsIn = (text: string): string[] =>
  text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3); // prettier-ignore

const BOROUGH_WORDS = AUTHORITIES.flatMap((one) => [one.name, one.slug, ...one.alsoKnownAs].flatMap(wordsIn));

const KNOWN: readonly string[] = [...new Set([...PRODUCT_WORDS, ...BOROUGH_WORDS])];
