import { COMMON_FIRST_NAMES } from './common-first-names';
import { KNOWN_CAPITALS } from './known-capitals';
import { DONE_BY_PEOPLE, IS_OR_HAS, NAMES_THAT_ARE_WORDS, ROLES } from './people-words';
import { DISTRICT_WORDS, PLACE_WORDS } from './places-and-bodies';

/** Words with a capital, one after the other: “Tyrone”, “Mary-Anne O’Hara”. */
const CAPITALISED =
  /\b\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}[\p{Ll}’']+|\p{Lu}[\p{Ll}]+)*(?:\s+\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}[\p{Ll}’']+|\p{Lu}[\p{Ll}]+)*)*/gu;

/** A common first name in small letters, where somebody does something: “joshua says”. */
const IN_SMALL = /\b(\p{Ll}{3,})(?:[’']s)?\s+(\p{Ll}+)/gu;

/**
 * What looks like a person’s name: a word with a capital in the midst of a sentence that is no known place, office or
 * language; a common first name wherever it stands; and at the start of a sentence what does as people do. Of a home, a
 * street or a body nothing is taken, whoever it is called after.
 */
export const findNames = (text: string): string[] => {
  const found: string[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    const words = match[0].split(/\s+/).map(bare);
    if (isPlace(words, text.slice(0, match.index))) continue;
    const begins = beginsASentence(text, match.index);
    const after = nextWord(text, match.index + match[0].length);
    const names = words.filter((word, at) =>
      begins && at === 0 ? isNameAtStart(word, words.length === 1 ? after : null) : isName(word),
    );
    if (names.length > 0) found.push(names.join(' '));
  }
  for (const [, word, after] of text.matchAll(IN_SMALL))
    if (COMMON_FIRST_NAMES.has(word!) && !isOrdinary(word!) && DONE_BY_PEOPLE.has(after!)) found.push(word!);
  return [...new Set(found)];
};

const bare = (word: string): string => word.replace(/[’']s$|[’'-]+$/g, '');

/** “Rowan Lodge”, “St Mary’s”. */
const isPlace = (words: readonly string[], before: string): boolean =>
  words.some((word, at) => PLACE_WORDS.has(word.toLowerCase()) && words.length > 1 && at > 0) ||
  words[0] === 'St' ||
  /\bSt\.?\s$/.test(before);

const isOrdinary = (small: string): boolean =>
  KNOWN_CAPITALS.has(small) || NAMES_THAT_ARE_WORDS.has(small) || ROLES.has(small);

const isName = (word: string): boolean => {
  const small = word.toLowerCase();
  if (COMMON_FIRST_NAMES.has(small) && !KNOWN_CAPITALS.has(small)) return true;
  return (
    ![KNOWN_CAPITALS, DISTRICT_WORDS, PLACE_WORDS, ROLES].some((known) => known.has(small)) && word.length > 1
  );
};

/** Every sentence begins with a capital, so here a word has to be a common name or do what people do. */
const isNameAtStart = (word: string, after: string | null): boolean => {
  const small = word.toLowerCase();
  if (NAMES_THAT_ARE_WORDS.has(small))
    return after !== null && (DONE_BY_PEOPLE.has(after) || IS_OR_HAS.has(after));
  if (COMMON_FIRST_NAMES.has(small) && !KNOWN_CAPITALS.has(small)) return true;
  return after !== null && DONE_BY_PEOPLE.has(after) && isName(word);
};

const nextWord = (text: string, from: number): string | null =>
  /^\s+(\p{Ll}+)/u.exec(text.slice(from))?.[1] ?? null;

/** After nothing, a full stop, a new line, a colon or a bullet. */
const beginsASentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;•\n\r”"“(]|^\s*[-*])\s*$/u.test(text.slice(0, at));
