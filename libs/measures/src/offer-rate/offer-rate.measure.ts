import { day, Day } from '@lib/kernel/day';
import { SearchFacts } from '@lib/surveys/prefill/search-facts';
import { CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { fromSearches, OF_SEARCHES } from '../searches/from-searches';
import { offersOf, searchList } from '../searches/search-list';
import { NO_SEARCHES } from '../searches/searches-of';
import { Share } from '../share';
import { shareOfList } from '../share-of-list';
import { isWithin, THE_YEAR_TO, yearTo } from '../year-to';

/** How many offers searches had by the time they ended. */
export interface OfferRate {
  readonly oneOrMore: Share;
  readonly threeOrMore: Share;
}

const CHOICE = 3;

/** M25: null where the borough had no case of a panel by then. */
export const OFFER_RATE: Measure<OfferRate | null> = {
  id: 'M25',
  code: 'offer-rate',
  name: 'Searches with an offer',
  aim: 'sufficiency',
  purpose: 'How often anybody offers a home at all, and how often there is a choice',
  numerator: 'Searches whose log has one offer or more; and three or more',
  denominator:
    'Searches that ended in the year: with a placement, or because the case was closed, rejected, withdrawn or expired',
  exclusions: [
    ...NO_SEARCHES,
    'Offers of providers that were asked after the day; those in no log are not known',
  ],
  populationDate: THE_YEAR_TO,
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  ...OF_SEARCHES,
  version: 1,
  validFrom: day('2026-04-01'),
  ...fromSearches(
    (searches, asAt) => offersMade(searches, asAt),
    (searches, asAt) => withOffers(searches, asAt, 1),
  ),
};

export const offersMade = (searches: readonly SearchFacts[], asAt: Day): OfferRate => ({
  oneOrMore: shareOfList(withOffers(searches, asAt, 1)),
  threeOrMore: shareOfList(withOffers(searches, asAt, CHOICE)),
});

const withOffers = (searches: readonly SearchFacts[], asAt: Day, least: number): CountedList =>
  searchList(
    searches.filter(({ endedOn }) => isWithin(endedOn, yearTo(asAt))),
    ({ of }) => (offersOf(of) >= least ? 'counted' : 'of whom'),
    ['began', 'ended', 'outcome', 'offers'],
  );
