import { daysBetween } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { countedGrid, gridOf } from '../filled-grid';
import { AnswerSource, KnownAnswer, PrefillAsked } from '../prefill-source';
import { SearchFacts } from '../search-facts';
import { fromPanel, PANEL, searchesKnown } from '../searches-known';

const TYPES = ['foster', 'residential', 'supported'];
const WAITS = { over_7: 7, over_28: 28, over_90: 90 } as const;

const open = (searches: readonly SearchFacts[]): SearchFacts[] =>
  searches.filter(({ outcome }) => outcome === 'searching');

const counted =
  (count: (searches: readonly SearchFacts[]) => number | null) =>
  async (tx: Tx, asked: PrefillAsked): Promise<KnownAnswer | null> => {
    const searches = await searchesKnown(tx, asked);
    const value = searches && count(searches);
    return value === null ? null : { value, ...fromPanel(asked) };
  };

/** Counts of the searches the panel knows of; they agree with the rows of searches. */
export const SEARCHES_COUNTED_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'open-searches', kinds: ['grid'] },
    ...{ heldIn: PANEL, gives: 'Searches open at the end of the day by age band and preferred type' },
    async know(tx, asked, question) {
      const searches = await searchesKnown(tx, asked);
      if (searches === null || question.kind !== 'grid') return null;
      const things = open(searches).map(({ ageBand, preferred }) => ({
        down: [ageBand],
        across: preferred === null ? TYPES : [preferred],
      }));
      const value = countedGrid(asked.set, question, things);
      return value && { value, ...fromPanel(asked) };
    },
  },
  {
    ...{ of: 'answer', code: 'open-searches-by-wait', kinds: ['grid'] },
    ...{ heldIn: PANEL, gives: 'Open searches by how long they have been open' },
    async know(tx, asked, question) {
      const searches = await searchesKnown(tx, asked);
      if (searches === null || question.kind !== 'grid') return null;
      const days = open(searches).map(({ beganOn }) => daysBetween(beganOn, asked.referenceDay));
      const cells = Object.entries(WAITS).map(([wait, least]): [string, { number: number }] => [
        wait,
        { number: days.filter((one) => one > least).length },
      ]);
      return { value: gridOf(asked.set, question, Object.fromEntries(cells)), ...fromPanel(asked) };
    },
  },
  {
    ...{ of: 'answer', code: 'searches-all', kinds: ['whole'] },
    ...{ heldIn: PANEL, gives: 'Searches that were open in the period' },
    know: counted((searches) => searches.length),
  },
  {
    ...{ of: 'answer', code: 'same-day-searches', kinds: ['whole'] },
    ...{ heldIn: PANEL, gives: 'Searches for a placement on the same day' },
    know: counted((searches) =>
      searches.some(({ neededBy }) => neededBy === null)
        ? null
        : searches.filter(({ neededBy }) => neededBy === 'today').length,
    ),
  },
];
