import { addDays, Day, daysBetween } from '@lib/kernel/day';
import { Answer, Answers } from '@lib/surveys/answers/answer';
import { SearchType, typeOfGroup } from '@lib/surveys/prefill/search-kinds';
import { surveyAge } from '@lib/surveys/prefill/survey-ages';
import { outwardOf, surveyUrn } from '@lib/surveys/prefill/survey-registration';
import { Random } from '../../random';
import { SearchChild } from './search-child';

/** The days a survey is about. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The age band of a search. */
export const ageOf = ({ age_band: age }: Answers): string => (typeof age === 'string' ? age : 'from_10');

/**
 * The type that is preferred for a child of an age, out of 100: families for the young, and homes for about half of all, as in
 * the practice panels’ ledger (58 of 100). Our own, to be believed and no more.
 */
const PREFERRED: Readonly<Record<string, Readonly<Partial<Record<SearchType, number>>>>> = {
  ...{ under_1: { foster: 98, residential: 2 }, from_1: { foster: 92, residential: 8 } },
  ...{ from_5: { foster: 66, residential: 34 }, from_10: { foster: 32, residential: 68 } },
  from_16: { foster: 14, residential: 44, supported: 42 },
};

const preferredFor = (random: Random, age: string, unaccompanied: boolean): SearchType =>
  unaccompanied && age === 'from_16' ? 'supported' : random.weighted(PREFERRED[age]!);

/** How long a search that is open has been so, in days: from and to, and how many in 100. */
const OPEN_FOR = { '0-7': 20, '8-28': 36, '29-90': 34, '91-200': 10 } as const;

const between = (random: Random, range: string): number => {
  const [from, to] = range.split('-').map(Number) as [number, number];
  return random.whole(from, to);
};

const whose = (child: SearchChild, referredOn: Day): Answers => ({
  child_ref: child.reference,
  referred_on: referredOn,
  age_band: surveyAge(child.born, referredOn),
  sex: child.sex === 'U' ? null : child.sex,
  uasc: child.unaccompanied ? 'yes' : 'no',
  dol: child.underOrder ? 'yes' : 'no',
});

/** What a borough knows of a search without the panel that is still open on the last day of the period. */
export const openSearch = (child: SearchChild, { to }: Period, random: Random): Answers => {
  const known = whose(child, addDays(to, -between(random, random.weighted(OPEN_FOR))));
  const type = preferredFor(random, ageOf(known), child.unaccompanied);
  return { ...known, ...preferring(type, ageOf(known), random), outcome: 'searching' };
};

/** The same of one that found the placement the child came into within the period; null where that is not told well enough. */
export const searchFound = (child: SearchChild, random: Random): Answers | null => {
  const type = typeOfGroup(child.group);
  const [urn, outward] = [surveyUrn(child.urn), outwardOf(child.sector)];
  if (type === null || type === 'other' || outward === null || (urn === null && type !== 'foster'))
    return null;
  const known = whose(child, addDays(child.startedOn, -random.whole(1, 45)));
  const age = ageOf(known);
  if (type === 'supported' && age !== 'from_16') return null;
  const asWanted = random.chance(0.72);
  return {
    ...known,
    ...preferring(asWanted ? type : (OTHERWISE[type] ?? type), age, random),
    outcome: asWanted || OTHERWISE[type] === undefined ? 'preferred' : 'alternative',
    placed_on: child.startedOn,
    placed_type: type,
    placed_registration: 'ofsted',
    placed_urn: urn,
    placed_outward: outward,
  };
};

/** What was wanted where something else was found; nobody who found a family had wanted a home. */
const OTHERWISE: Readonly<Partial<Record<SearchType, SearchType>>> = {
  residential: 'foster',
  supported: 'foster',
};

const TYPES: Readonly<Record<SearchType, string>> = {
  foster: 'suits_foster',
  residential: 'suits_residential',
  supported: 'suits_supported',
};

/** One type preferred; supported accommodation is for nobody under 16. */
export const preferring = (preferred: SearchType, age: string, random: Random): Answers =>
  Object.fromEntries(
    Object.entries(TYPES).map(([type, question]): [string, Answer] => {
      if (type === preferred) return [question, 'preferred'];
      if (type === 'supported' && age !== 'from_16') return [question, 'unsuitable'];
      return [question, random.weighted({ suitable: 3, unsuitable: 4, not_specified: 3 })];
    }),
  );

/** The type a search prefers; null where none or several are. */
export const typePreferred = (answers: Answers): SearchType | null => {
  const preferred = (Object.keys(TYPES) as SearchType[]).filter(
    (type) => answers[TYPES[type]] === 'preferred',
  );
  return preferred.length === 1 ? preferred[0]! : null;
};

/** Another type where what a case tells cannot be preferred, or nobody has said what is. */
export const anyPreferred = (answers: Answers, random: Random): SearchType =>
  preferredFor(random, ageOf(answers), answers['uasc'] === 'yes');

/** For how many days a search had been open on a day. */
export const daysOpen = ({ referred_on: on }: Answers, to: Day): number => daysBetween(on as Day, to);
