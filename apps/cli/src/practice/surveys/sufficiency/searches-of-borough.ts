import { addDays } from '@lib/kernel/day';
import { surveyAge } from '@lib/surveys/prefill/survey-ages';
import { Answers } from '@lib/surveys/answers/answer';
import { Random } from '../../random';
import { SearchChild } from './search-child';
import { openSearch, Period, searchFound } from './search-told';
import { wholeSearch } from './whole-search';

/**
 * Searches that are open on a day for each child looked after: about 370 for London’s 9,300 (security.md 7.2, which measured
 * with as many). Between boroughs it varies by half.
 */
const OPEN_FOR_EACH = 0.04;

/** Searches that found a placement in the quarter for each that is open at its end; our own, to be believed and no more. */
const FOUND_FOR_EACH = 0.6;

/** Those who moved soon after the day were being searched for on it. */
const SOON = 45;

const wantedOf = (children: number, random: Random): number =>
  children === 0 ? 0 : Math.max(1, Math.round(children * OPEN_FOR_EACH * (1 + random.spread() / 3)));

/**
 * The searches no panel knows of, of a borough that has some that a panel does: every one whole. Children the panel’s
 * searches are for are left out.
 * @param told the searches a panel knows of, whole
 */
export const searchesOfBorough = (
  children: readonly SearchChild[],
  told: readonly Answers[],
  { period, random }: { readonly period: Period; readonly random: Random },
): Answers[] => {
  const named = new Set(told.map((one) => one['child_ref']));
  const others = random.shuffled(children.filter(({ reference }) => !named.has(reference)));
  const openTold = told.filter(({ outcome }) => outcome === 'searching').length;
  const wanted = wantedOf(children.length, random);
  const open = searchedFor(others, period).slice(0, Math.max(0, wanted - openTold));
  const searched = new Set(open.map(({ reference }) => reference));
  const found = others
    .filter(({ reference, startedOn }) => startedOn >= period.from && !searched.has(reference))
    .map((child) => searchFound(child, random))
    .filter((one) => one !== null)
    .slice(0, Math.round(wanted * FOUND_FOR_EACH));
  return [...open.map((child) => openSearch(child, period, random)), ...found].map((known, at) =>
    wholeSearch({ ...known, search_ref: `S${String(at + 1).padStart(3, '0')}` }, random),
  );
};

/** A home is hardest to find for the older ones: of the younger, one in two is found a place without a search like this. */
const OLDER = ['from_10', 'from_16'];

/** Whom a placement is looked for: who moved soon after the day first, and the older ones more than the younger. */
const searchedFor = (children: readonly SearchChild[], { to }: Period): SearchChild[] => {
  const soon = ({ movedOn }: SearchChild): number =>
    movedOn !== null && movedOn <= addDays(to, SOON) ? 0 : 1;
  const counted = children.filter(({ born }, at) => OLDER.includes(surveyAge(born, to)) || at % 2 === 0);
  return counted.toSorted((one, other) => soon(one) - soon(other));
};
