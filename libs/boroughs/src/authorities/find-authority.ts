import { AUTHORITIES, Authority } from './authorities';

/**
 * The London authority a text names, or null: by name or slug ("Hammersmith & Fulham", "LB of Brent",
 * "barking-and-dagenham", "Royal Borough of Greenwich"), GSS code, DfE number or LIIA letters, in any case.
 * Null for an authority outside London: the caller says what was expected.
 */
export const findAuthority = (nameOrCode: string | number): Authority | null => {
  const text = String(nameOrCode);
  return BY_WORDS.get(plainWords(text)) ?? BY_WORDS.get(withoutStyle(plainWords(text))) ?? null;
};

/** The authority with a DfE number, for a number that comes from the database. @throws RangeError for any other. */
export const authorityById = (id: number): Authority => {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`No London authority has the number ${id}`);
  return found;
};

/** The London authority with a GSS code; null for a code of anywhere else. */
export const authorityByGss = (gss: string): Authority | null => BY_GSS.get(gss) ?? null;

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** How a council styles itself, around the name proper. */
const BEFORE = /^(the )?(london borough of |lb of |lb |royal borough of |rb of |rb |city of )/;
const AFTER = /( city council| borough council| london borough council| london borough| council| lb)$/;

const withoutStyle = (words: string): string => words.replace(AFTER, '').replace(BEFORE, '');

/** Every name, code and number under which a file may mean an authority. */
export const spellingsOf = (one: Authority): string[] => [
  one.name,
  one.slug,
  one.gss,
  String(one.id),
  one.liia,
  ...one.alsoKnownAs,
];

const BY_ID: ReadonlyMap<number, Authority> = new Map(AUTHORITIES.map((one) => [one.id, one]));
const BY_GSS: ReadonlyMap<string, Authority> = new Map(AUTHORITIES.map((one) => [one.gss, one]));
const BY_WORDS: ReadonlyMap<string, Authority> = new Map(
  AUTHORITIES.flatMap((one) => spellingsOf(one).map((spelling) => [plainWords(spelling), one] as const)),
);
