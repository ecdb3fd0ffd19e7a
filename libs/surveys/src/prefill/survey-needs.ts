import { NEEDS_AND_RISKS } from '@lib/panel/referrals/sections/needs.section';

type Named = keyof typeof NEEDS_AND_RISKS;

/** What a referral to the panel names, as a need of the survey. What is a risk alone is none. */
const NEEDS: Readonly<Partial<Record<Named, string>>> = {
  'self-harm': 'self_harm',
  'mental-health': 'emotional',
  'learning-disability': 'learning',
  'physical-disability': 'physical',
  autism: 'autism',
  behaviour: 'behaviour',
  violence: 'behaviour',
  'sexual-exploitation': 'exploitation',
  'criminal-exploitation': 'exploitation',
  gangs: 'exploitation',
  substances: 'substance',
  offending: 'offending',
  'sexual-behaviour': 'behaviour',
  'fire-setting': 'behaviour',
  trauma: 'trauma',
  trafficking: 'trauma',
  'missing-education': 'other',
  parent: 'other',
};

const RISKS: Readonly<Partial<Record<Named, string>>> = {
  'self-harm': 'self_harm',
  'sexual-exploitation': 'sexual_exploitation',
  'criminal-exploitation': 'criminal_exploitation',
  gangs: 'criminal_exploitation',
  substances: 'substance',
  missing: 'missing',
  violence: 'physical_others',
  'sexual-behaviour': 'sexual_others',
  'fire-setting': 'fire',
};

/** The needs a referral names, as far as a list of the survey has them; null where it names none of them. */
export const needsOfReferral = (named: readonly string[], list: readonly string[]): string[] | null =>
  among(named, NEEDS, list);

/** The risks a referral names; null where it names none, because nobody was asked whether there is none. */
export const risksOfReferral = (named: readonly string[], list: readonly string[]): string[] | null =>
  among(named, RISKS, list);

/** In the order of the list, as answers are kept. A need that the list lacks leaves the whole open. */
const among = (
  named: readonly string[],
  of: Readonly<Partial<Record<string, string>>>,
  list: readonly string[],
): string[] | null => {
  const codes = new Set(named.flatMap((one) => (one in of ? [inList(of[one]!, list)] : [])));
  if (codes.size === 0 || codes.has(null)) return null;
  return list.filter((code) => codes.has(code));
};

/** Shorter lists put some needs under “other”. */
const inList = (code: string, list: readonly string[]): string | null => {
  if (list.includes(code)) return code;
  return list.includes('other') ? 'other' : null;
};
