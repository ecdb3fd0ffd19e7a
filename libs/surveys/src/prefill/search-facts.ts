import { Day, daysBetween } from '@lib/kernel/day';
import { ENDED } from '@lib/panel/cases/case-status';
import { surveyAge } from './survey-ages';
import { SearchType, typeOfGroup, typeOfKind } from './search-kinds';
import { surveyRegistration } from './survey-registration';
import { CaseOfSearch } from './searches-known.query';

/** What came of a search by the end of the period; null where the case does not tell. */
export type SearchOutcome = 'preferred' | 'alternative' | 'unregistered' | 'searching' | 'withdrawn' | null;

/** A search as figures and rows are made of it. */
export interface SearchFacts {
  readonly of: CaseOfSearch;
  readonly beganOn: Day;
  readonly ageBand: string;
  /** Null where the case does not say by when. */
  readonly neededBy: 'today' | 'under_5' | 'over_5' | null;
  readonly preferred: SearchType | null;
  readonly placedType: SearchType | 'other' | null;
  readonly outcome: SearchOutcome;
  /** The day on which it was no longer open; null while it is. */
  readonly endedOn: Day | null;
}

const SOON_DAYS = 5;

const neededBy = (beganOn: Day, by: Day | null): SearchFacts['neededBy'] => {
  if (by === null) return null;
  const days = daysBetween(beganOn, by);
  if (days <= 0) return 'today';
  return days < SOON_DAYS ? 'under_5' : 'over_5';
};

/** A case that ended after the day was open on it. */
const hasEnded = ({ status, statusOn }: CaseOfSearch, on: Day): boolean =>
  ENDED.includes(status) && statusOn <= on;

/** Withdrawn because the child was placed, or rejected by the panel, does not say what came of the search. */
const UNTOLD = ['placed elsewhere'];

const outcomeOf = (
  of: CaseOfSearch,
  { preferred, placedType }: Pick<SearchFacts, 'preferred' | 'placedType'>,
  on: Day,
): SearchOutcome => {
  if (of.start !== null) {
    if (surveyRegistration(of.start.registration, of.start.listed) === 'unregistered') return 'unregistered';
    if (preferred === null || placedType === null) return null;
    return placedType === preferred ? 'preferred' : 'alternative';
  }
  if (!hasEnded(of, on)) return 'searching';
  return of.status === 'rejected' || UNTOLD.includes(of.closedBecause ?? '') ? null : 'withdrawn';
};

/** A case of the panel as a search, as it stood at the end of the day. */
export const searchFacts = (of: CaseOfSearch, on: Day): SearchFacts => {
  const beganOn = of.beganOn!;
  const preferred = typeOfKind(of.sought?.kind ?? of.preferred);
  const placedType = of.start && typeOfGroup(of.start.group);
  return {
    of,
    beganOn,
    ageBand: surveyAge(of.birthMonth, beganOn),
    neededBy: neededBy(beganOn, of.neededBy),
    preferred,
    placedType,
    outcome: outcomeOf(of, { preferred, placedType }, on),
    endedOn: of.start?.on ?? (hasEnded(of, on) ? of.statusOn : null),
  };
};
