import { formatPounds } from '@lib/kernel/pounds';
import { Expression } from '../expressions/expression';
import { Choice, choicesOf, QuestionSet } from '../question-sets/question-set';
import { ListQuestion, Question } from '../question-sets/question';
import { Answer, YES_NO_UNKNOWN } from './answer';
import { readAmount, readDayGiven, readWhole } from './read-text';

/** Text as somebody typed it into a box, a cell or a field of the API; several pieces for several choices. */
export type Given = string | readonly string[];

/** The cells of a grid as they were given, by row and column; those left out stay as they are. */
export type GivenCells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What was understood, or what was expected instead: “a whole number, like 312”. */
export type ReadAnswer = { readonly answer: Answer } | { readonly expected: string };

/** Between several choices that are written in one piece. */
export const BETWEEN = ';';

/**
 * Reads what was given for a question. The one way in: a box on a page, a cell of a workbook and a field of the API are
 * read alike, so that the same wrong value gives the same problem wherever it comes from. Nothing given is no answer.
 * Cells of a grid are read one by one (`readCell`).
 */
export const readAnswer = (set: Pick<QuestionSet, 'lists'>, question: Question, given: Given): ReadAnswer => {
  const pieces = piecesOf(given);
  if (pieces.length === 0) return { answer: null };
  switch (question.kind) {
    case 'whole':
    case 'money':
      return readCell(question, single(given));
    case 'day':
      return orExpected(readDayGiven(single(given)), 'a day, like 27/3/2026');
    case 'yes-no-unknown':
      return orExpected(codeOf(YES_NO_UNKNOWN_CHOICES, single(given)), 'Yes, No or Not known');
    case 'one':
      return orExpected(codeOf(choicesOf(set, question.list), single(given)), oneOf(set, question));
    case 'many':
      return several(choicesOf(set, question.list), pieces, oneOf(set, question));
    case 'ranked':
      return ranked(choicesOf(set, question.list), pieces, question.most);
    case 'text':
      return readText(question, single(given));
    case 'grid':
      return { expected: 'a number in each cell' };
    case 'derived':
      return { expected: 'nothing: it is worked out' };
  }
};

/** What a number or a cell of a grid has to be. */
export interface NumberAsked {
  readonly kind: Question['kind'];
  readonly of?: 'whole' | 'money';
  readonly lowest?: number;
  readonly highest?: number;
}

/** One number or amount: the answer of a question, or of one cell of a grid. */
export const readCell = (asked: NumberAsked, given: string): ReadAnswer => {
  const text = given.trim();
  if (text === '') return { answer: null };
  const isMoney = (asked.of ?? asked.kind) === 'money';
  const answer = isMoney ? readAmount(text) : readWhole(text);
  const expected = `${isMoney ? 'an amount in pounds, like 4500 or 4500.50' : 'a whole number, like 312'}${boundsOf(asked, isMoney)}`;
  if (answer === null) return { expected };
  const { lowest = 0, highest = Number.MAX_SAFE_INTEGER } = asked;
  return answer < lowest || answer > highest ? { expected } : { answer };
};

const boundsOf = ({ lowest, highest }: NumberAsked, isMoney: boolean): string => {
  const shown = (value: number): string => (isMoney ? formatPounds(value) : value.toLocaleString('en-GB'));
  if (highest !== undefined) return `, from ${shown(lowest ?? 0)} to ${shown(highest)}`;
  return lowest === undefined || lowest === 0 ? '' : `, ${shown(lowest)} or more`;
};

const YES_NO_UNKNOWN_CHOICES: readonly Choice[] = [
  ...Object.entries(YES_NO_UNKNOWN).map(([code, label]) => ({ code, label })),
  { code: 'yes', label: 'Y' },
  { code: 'no', label: 'N' },
];

const piecesOf = (given: Given): string[] =>
  (typeof given === 'string' ? given.split(BETWEEN) : given)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const single = (given: Given): string => (typeof given === 'string' ? given : given.join(BETWEEN)).trim();

const orExpected = (answer: Answer, expected: string): ReadAnswer =>
  answer === null ? { expected } : { answer };

/** How words are held against one another: without capitals and marks. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** By its code or by its words, however they are capitalised. */
const codeOf = (choices: readonly Choice[], text: string): string | null => {
  const wanted = plain(text);
  return choices.find(({ code, label }) => plain(code) === wanted || plain(label) === wanted)?.code ?? null;
};

/** A longer list is in the specification and in the drop-down, and would bury the message. */
const MOST_NAMED = 8;

const oneOf = (set: Pick<QuestionSet, 'lists'>, { list }: ListQuestion): string => {
  const labels = choicesOf(set, list).map(({ label }) => label);
  const named = labels.slice(0, MOST_NAMED).join(', ');
  return labels.length > MOST_NAMED
    ? `one of the list: ${named} and ${labels.length - MOST_NAMED} more`
    : `one of: ${named}`;
};

const several = (choices: readonly Choice[], pieces: readonly string[], oneOfThem: string): ReadAnswer => {
  const codes = pieces.map((piece) => codeOf(choices, piece));
  if (codes.includes(null)) return { expected: `${oneOfThem}; several with a semicolon between them` };
  return { answer: choices.map(({ code }) => code).filter((code) => codes.includes(code)) };
};

const ranked = (choices: readonly Choice[], pieces: readonly string[], most: number): ReadAnswer => {
  const codes = pieces.map((piece) => codeOf(choices, piece));
  const isRight = !codes.includes(null) && new Set(codes).size === codes.length && codes.length <= most;
  return isRight
    ? { answer: codes as string[] }
    : { expected: `up to ${most} of the list, each once, the most important first` };
};

const readText = ({ longest, pattern }: Extract<Question, { kind: 'text' }>, text: string): ReadAnswer => {
  if (text.length > longest) return { expected: `${longest.toLocaleString('en-GB')} characters or fewer` };
  return pattern && !looksLike(pattern.matches, text) ? { expected: pattern.says } : { answer: text };
};

/** CEL’s own matching, which takes time in proportion to the text whatever the pattern. */
const MATCHES = new Expression('answer.matches(pattern)');

/** Whether a text is a pattern at all: one that is none would keep every answer out. */
export const isPattern = (pattern: string): boolean => MATCHES.isTrue({ answer: '', pattern }).known;

const looksLike = (pattern: string, text: string): boolean => {
  const outcome = MATCHES.isTrue({ answer: text, pattern });
  return outcome.known && outcome.value;
};
