import { day, Day } from '@lib/kernel/day';
import { SearchFacts } from '@lib/surveys/prefill/search-facts';
import { CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { OF_SEARCHES, shareOfSearches } from '../searches/from-searches';
import { countedIf, searchList } from '../searches/search-list';
import { NO_SEARCHES } from '../searches/searches-of';
import { Share } from '../share';

/** M23: null where the borough had no case of a panel by then. */
export const SEARCHES_PAST_NEEDED_BY: Measure<Share | null> = {
  id: 'M23',
  code: 'searches-past-needed-by',
  name: 'Open searches past the day needed',
  aim: 'sufficiency',
  purpose: 'How much need is not met today that should have been',
  numerator: 'Searches that were open on the day and whose day needed by was over',
  denominator: 'Searches that were open on the day and say by when a placement is needed',
  exclusions: [...NO_SEARCHES, 'Open searches that do not say by when: shown apart'],
  populationDate: 'The day of the snapshot, at its end. Needed by that day is not yet past it',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  ...OF_SEARCHES,
  version: 1,
  validFrom: day('2026-04-01'),
  ...shareOfSearches((searches, asAt) => openSearches(searches, asAt)),
};

/** The open ones, counted where the day they were needed by is over. */
export const openSearches = (searches: readonly SearchFacts[], asAt: Day): CountedList =>
  searchList(
    searches.filter(({ outcome }) => outcome === 'searching'),
    ({ of: { neededBy } }) => countedIf(neededBy === null ? null : neededBy < asAt),
    ['began', 'neededBy', 'preferred'],
  );
