import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { oncePerReturn } from './once-per-return';
import { KnownAnswer, PrefillAsked } from './prefill-source';
import { searchFacts, SearchFacts } from './search-facts';
import { casesOfSearches } from './searches-known.query';

export const PANEL = 'Panel cases';

export const fromPanel = ({ referenceDay }: PrefillAsked): Pick<KnownAnswer, 'source' | 'on'> => ({
  source: PANEL,
  on: referenceDay,
});

/**
 * The searches that were open in the period. Null where the borough has never brought a case to a panel: searches it made
 * without one are not known, and then there is nothing to begin with.
 */
export const searchesKnown = oncePerReturn(async (tx, asked): Promise<SearchFacts[] | null> => {
  const [any] = await tx.query('select 1 from cases where borough_id = $1 limit 1', [asked.boroughId]);
  if (!any) return null;
  const cases = await casesOfSearches(tx, asked, authorityById(asked.boroughId).name);
  return cases
    .map((of) => searchFacts(of, asked.referenceDay))
    .filter(({ endedOn }) => endedOn === null || asked.periodFrom === null || endedOn >= asked.periodFrom);
});
