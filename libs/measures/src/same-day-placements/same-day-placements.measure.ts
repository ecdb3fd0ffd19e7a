import { day, Day } from '@lib/kernel/day';
import { SearchFacts } from '@lib/surveys/prefill/search-facts';
import { CountedAs, CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { OF_SEARCHES, shareOfSearches } from '../searches/from-searches';
import { daysToPlaced, placedInTheYear, PlacedSearch } from '../searches/placed';
import { countedIf, searchList } from '../searches/search-list';
import { NO_SEARCHES } from '../searches/searches-of';
import { Share } from '../share';
import { THE_YEAR_TO } from '../year-to';

/** M26: null where the borough had no case of a panel by then. */
export const SAME_DAY_PLACEMENTS: Measure<Share | null> = {
  id: 'M26',
  code: 'same-day-placements',
  name: 'Needed and placed on the same day',
  aim: 'outcomes',
  purpose: 'How many children move into a home nobody could prepare for them',
  numerator:
    'Placements that were needed on the day the search began, or before, and that started on that day',
  denominator: 'Placements that started in the year and that a panel case with a search led to',
  exclusions: [
    ...NO_SEARCHES,
    'Placements of cases that do not say by when, and those that started before the search was recorded: shown apart',
  ],
  populationDate: THE_YEAR_TO,
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  ...OF_SEARCHES,
  version: 1,
  validFrom: day('2026-04-01'),
  ...shareOfSearches((searches, asAt) => sameDay(searches, asAt)),
};

/** The placements of the year, counted where they were needed and made on one day. */
export const sameDay = (searches: readonly SearchFacts[], asAt: Day): CountedList =>
  searchList(placedInTheYear(searches, asAt), as, ['began', 'neededBy', 'placed']);

const as = (search: PlacedSearch): CountedAs => {
  const days = daysToPlaced(search);
  return countedIf(
    days === null || search.neededBy === null ? null : days === 0 && search.neededBy === 'today',
  );
};
