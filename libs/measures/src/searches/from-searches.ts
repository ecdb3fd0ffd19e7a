import { Day } from '@lib/kernel/day';
import { SearchFacts } from '@lib/surveys/prefill/search-facts';
import { CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { Share } from '../share';
import { shareOfList } from '../share-of-list';
import { PANEL_CASES, searchesOf } from './searches-of';

/** What every measure of searches says of itself. */
export const OF_SEARCHES = {
  suppression: 'person counts',
  comparator: null,
  published: [],
  source: PANEL_CASES,
} as const satisfies Partial<Measure<unknown>>;

type Worked<Result> = Pick<Measure<Result | null>, 'work'> & Required<Pick<Measure<Result>, 'list'>>;

/**
 * A figure of the searches of a borough and the rows behind it, both of the same searches; null where the borough had no
 * case of a panel by then.
 */
export const fromSearches = <Result>(
  figure: (searches: readonly SearchFacts[], asAt: Day) => Result,
  rows: (searches: readonly SearchFacts[], asAt: Day) => CountedList,
): Worked<Result> => ({
  async work(tx, asAt, named) {
    const searches = await searchesOf(tx, asAt, named);
    return searches && figure(searches, asAt);
  },
  async list(tx, asAt) {
    const searches = await searchesOf(tx, asAt);
    return searches && rows(searches, asAt);
  },
});

/** The share that the rows themselves make. */
export const shareOfSearches = (
  rows: (searches: readonly SearchFacts[], asAt: Day) => CountedList,
): Worked<Share> => fromSearches((searches, asAt) => shareOfList(rows(searches, asAt)), rows);
