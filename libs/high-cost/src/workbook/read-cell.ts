import { Day, isDay } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds, readPounds } from '@lib/kernel/pounds';
import { serialDateText } from '@lib/workbook/reading/sheets/serial-date';
import { BETWEEN, CellType, Value } from './cell-type';

/** What a cell says, or what was expected of it. */
export type ReadCell = { readonly value: Value } | { readonly expected: string };

/** Reads the text of a cell by the type of its column; empty is not recorded, whatever the type. */
export const readCell = (type: CellType, text: string): ReadCell => {
  if (text === '') return { value: null };
  switch (type.kind) {
    case 'shown':
      return { value: null };
    case 'choice':
      return choice(type.words, text);
    case 'choices':
      return choices(type.words, text);
    case 'day':
      return orExpected(dayOf(text), 'a day, for example 27/03/2026');
    case 'money':
      return orExpected(readPounds(text), 'an amount in pounds, for example 4500 or 4500.50');
    case 'half':
      return orExpected(
        /^\d{1,2}([.,][05]0*)?$/.test(text) ? Number(text.replace(',', '.')) : null,
        'a number in halves, for example 2 or 1.5',
      );
    case 'whole':
      return orExpected(/^\d{1,6}$/.test(text) ? Number(text) : null, 'a whole number, for example 2');
    case 'text':
      return text.length <= type.longest
        ? { value: text }
        : { expected: `${type.longest} characters or fewer` };
  }
};

const orExpected = (value: Value, expected: string): ReadCell => (value === null ? { expected } : { value });

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Codes by what may be written for them; of a list that is long-lived, so that each is worked out once. */
const KNOWN = new WeakMap<object, ReadonlyMap<string, string>>();

const knownOf = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const known =
    KNOWN.get(words) ??
    new Map(Object.entries(words).flatMap(([code, word]) => [code, word].map((one) => [plain(one), code])));
  KNOWN.set(words, known);
  return known;
};

const codeOf = (words: Readonly<Record<string, string>>, text: string): string | null =>
  knownOf(words).get(plain(text)) ?? null;

const oneOf = (words: Readonly<Record<string, string>>): string =>
  `one of the list: ${Object.values(words).join(', ')}`;

const choice = (words: Readonly<Record<string, string>>, text: string): ReadCell =>
  orExpected(codeOf(words, text), oneOf(words));

const choices = (words: Readonly<Record<string, string>>, text: string): ReadCell => {
  const codes = text.split(';').map((part) => codeOf(words, part));
  if (codes.includes(null)) return { expected: `${oneOf(words)}; several with a semicolon between them` };
  return {
    value: Object.keys(words)
      .filter((code) => codes.includes(code))
      .join(BETWEEN),
  };
};

const two = (part: string): string => part.padStart(2, '0');

/** 27/03/2026, 27.3.2026, 27-03-2026, 2026-03-27 or the bare number of a day. A year of two digits is not guessed. */
const dayOf = (text: string): Day | null => {
  const serial = /^[1-7]\d{4}$/.test(text) ? serialDateText(Number(text), false) : null;
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(serial ?? text);
  const iso = british ? `${british[3]}-${two(british[2]!)}-${two(british[1]!)}` : text;
  return isDay(iso) ? iso : null;
};

/** A value as a person reads it on a page. */
export const shownValue = (type: CellType, value: Value): string => {
  if (value === null) return 'Not recorded';
  if (type.kind === 'choice' || type.kind === 'choices') return labelsOf(type.words, String(value));
  if (type.kind === 'day') return formatDay(value as Day);
  return type.kind === 'money' ? formatPounds(Number(value)) : String(value);
};

/** Codes of one cell in words. */
export const labelsOf = (words: Readonly<Record<string, string>>, codes: string): string =>
  codes
    .split(BETWEEN)
    .map((code) => words[code] ?? code)
    .join(BETWEEN);
