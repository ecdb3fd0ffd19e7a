import { day, Day } from '@lib/kernel/day';
import { isAsNear } from '@lib/surveys/prefill/location-match';
import { SearchFacts } from '@lib/surveys/prefill/search-facts';
import { CountedAs, CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { fromSearches, OF_SEARCHES } from '../searches/from-searches';
import { placedInTheYear, PlacedSearch } from '../searches/placed';
import { countedIf, SearchColumn, searchList } from '../searches/search-list';
import { NO_SEARCHES } from '../searches/searches-of';
import { Share } from '../share';
import { shareOfList } from '../share-of-list';
import { THE_YEAR_TO } from '../year-to';

/** Whether placements are what was looked for, in kind and in place. */
export interface MatchRate {
  readonly type: Share;
  readonly location: Share;
}

/** M24: null where the borough had no case of a panel by then. */
export const MATCH_RATE: Measure<MatchRate | null> = {
  id: 'M24',
  code: 'match-rate',
  name: 'Placed as was looked for',
  aim: 'sufficiency',
  purpose: 'How often a child gets the kind of home that was looked for, and as near as it was to be',
  numerator:
    'Placements of the type the search preferred: foster care, residential or supported accommodation. Separately, placements as near as was sought. One in a setting that should be registered and is not is never a match of type',
  denominator:
    'Placements that started in the year and that a panel case with a search led to, of which both are known',
  exclusions: [
    ...NO_SEARCHES,
    'Type: cases that name no preferred type, and placements that no return or page has yet: shown apart',
    'Location: it is only said where nothing suitable had been found, so that it is not known of most: shown apart',
    'What was preferred and sought is as the case has it now',
  ],
  populationDate: THE_YEAR_TO,
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  ...OF_SEARCHES,
  version: 1,
  validFrom: day('2026-04-01'),
  ...fromSearches(
    (searches, asAt) => matchesOf(searches, asAt),
    (searches, asAt) => listed(searches, asAt, ofType, [...TYPE_COLUMNS, ...LOCATION_COLUMNS]),
  ),
};

/** By type and by location, each of the placements it is known of. */
export const matchesOf = (searches: readonly SearchFacts[], asAt: Day): MatchRate => ({
  type: shareOfList(listed(searches, asAt, ofType, TYPE_COLUMNS)),
  location: shareOfList(listed(searches, asAt, ofLocation, LOCATION_COLUMNS)),
});

const TYPE_COLUMNS: readonly SearchColumn[] = ['placed', 'preferred', 'placedType', 'outcome'];
const LOCATION_COLUMNS: readonly SearchColumn[] = ['area', 'asNear'];

const listed = (
  searches: readonly SearchFacts[],
  asAt: Day,
  as: (search: PlacedSearch) => CountedAs,
  columns: readonly SearchColumn[],
): CountedList => searchList(placedInTheYear(searches, asAt), as, columns);

const ofType = ({ outcome }: PlacedSearch): CountedAs =>
  countedIf(outcome === null ? null : outcome === 'preferred');

const ofLocation = ({ of }: PlacedSearch): CountedAs => countedIf(isAsNear(of, of.start));
