import { day } from '@lib/kernel/day';
import { percentileOf } from '@lib/high-cost/picture/percentile';
import { CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { fromSearches, OF_SEARCHES } from '../searches/from-searches';
import { daysPastNeeded, daysToPlaced, placedInTheYear, PlacedSearch } from '../searches/placed';
import { searchList } from '../searches/search-list';
import { NO_SEARCHES } from '../searches/searches-of';
import { Share } from '../share';
import { THE_YEAR_TO } from '../year-to';

/** How long searches took that ended with a placement. */
export interface SearchTime {
  /** Placements of which the days are known, and those of which they are not. */
  readonly placements: number;
  readonly unknown: number;
  /** Days from referral to placed, as they lie between two where none lies just there; null of no placement. */
  readonly median: number | null;
  readonly ninetieth: number | null;
  /** Placed after the day by which it was needed, of those that say by when. */
  readonly late: Share;
  /** The middle of the days past it, of those alone that were late. */
  readonly medianLate: number | null;
}

/** M22: null where the borough had no case of a panel by then. */
export const SEARCH_TIME: Measure<SearchTime | null> = {
  id: 'M22',
  code: 'search-time',
  name: 'Days from referral to placed',
  aim: 'sufficiency',
  purpose: 'How long children wait for a home, and how much longer than they could',
  numerator:
    'Days from the day a provider was first asked, or the case was first submitted if that was before, to the first day of the placement: their median and 90th percentile. Beside it, days past the day by which it was needed',
  denominator: 'Placements that started in the year and that a panel case with a search led to',
  exclusions: [
    ...NO_SEARCHES,
    'Placements that started before the search was recorded, such as emergencies brought to the panel afterwards: shown apart',
    'Days past the day needed: cases that do not say by when are shown apart',
  ],
  populationDate: THE_YEAR_TO,
  polarity: 'lower is better',
  unit: 'days',
  decimals: 0,
  ...OF_SEARCHES,
  version: 1,
  validFrom: day('2026-04-01'),
  ...fromSearches(
    (searches, asAt) => timeOf(placedInTheYear(searches, asAt)),
    (searches, asAt) => timesOf(placedInTheYear(searches, asAt)),
  ),
};

const timesOf = (placed: readonly PlacedSearch[]): CountedList =>
  searchList(
    placed,
    (one) => (daysToPlaced(one) === null ? 'not known' : 'counted'),
    ['began', 'neededBy', 'placed'],
    {
      days: { label: 'Days from referral to placed', of: daysToPlaced },
      past: { label: 'Days past the day needed', of: daysPastNeeded },
    },
  );

/** Of placements, the days each took. */
export const timeOf = (placed: readonly PlacedSearch[]): SearchTime => {
  const days = placed.map(daysToPlaced).filter((one) => one !== null);
  const past = placed.map(daysPastNeeded).filter((one) => one !== null);
  const late = past.filter((one) => one > 0);
  return {
    placements: days.length,
    unknown: placed.length - days.length,
    median: percentileOf(days, 0.5),
    ninetieth: percentileOf(days, 0.9),
    late: { numerator: late.length, denominator: past.length, unknown: placed.length - past.length },
    medianLate: percentileOf(late, 0.5),
  };
};
