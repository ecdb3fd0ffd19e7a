import { COMMON_FIRST_NAMES } from './common-first-names';
import { KNOWN_CAPITALS } from './known-capitals';

/** Words with a capital, one after the other: “Tyrone”, “Mary-Anne O’Hara”. */
const CAPITALISED =
  /\b\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}[\p{Ll}’']+|\p{Lu}[\p{Ll}]+)*(?:\s+\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}[\p{Ll}’']+|\p{Lu}[\p{Ll}]+)*)*/gu;

/**
 * What looks like a person’s name: a word with a capital in the midst of a sentence that is no known place, office or
 * language; and a common first name wherever it stands.
 */
export const findNames = (text: string): string[] => {
  const found: string[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    const words = match[0].split(/\s+/).map(bare);
    const begins = beginsASentence(text, match.index);
    const names = words.filter((word, at) => isName(word, begins && at === 0));
    if (names.length > 0) found.push(names.join(' '));
  }
  return [...new Set(found)];
};

const bare = (word: string): string => word.replace(/[’']s$|[’'-]+$/g, '');

const isName = (word: string, atTheStart: boolean): boolean => {
  const small = word.toLowerCase();
  if (COMMON_FIRST_NAMES.has(small) && !KNOWN_CAPITALS.has(small)) return true;
  return !atTheStart && word.length > 1 && !KNOWN_CAPITALS.has(small);
};

/** After nothing, a full stop, a new line, a colon or a bullet. */
const beginsASentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;•\n\r”"“(]|^\s*[-*])\s*$/u.test(text.slice(0, at));
