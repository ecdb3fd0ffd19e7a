import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { searchFacts, SearchFacts } from '@lib/surveys/prefill/search-facts';
import { casesOfSearches } from '@lib/surveys/prefill/searches-known.query';
import { theEndOf } from '../panel-counts/the-end-of';
import { measuredBorough } from '../placements/measured-borough';

/** What every measure of searches leaves out. */
export const NO_SEARCHES = [
  'Searches that were never brought to a panel: the service does not know them',
  'Cases that ask for more time or more support in the placement there is, and cases opened twice or by mistake',
] as const;

export const PANEL_CASES = 'Panel cases and their search logs, as the Sufficiency survey takes them over';

/**
 * The searches of a borough that had begun by a day, as they stood at its end: the same that a survey of that day is filled
 * in with. Null where the borough had no case of a panel by then, because that it searched for nobody is then not known.
 */
export const searchesOf = async (tx: Tx, asAt: Day, named?: number): Promise<SearchFacts[] | null> => {
  const boroughId = measuredBorough(tx, named);
  const [any] = await tx.query('select 1 from case_events where borough_id = $1 and at < $2 limit 1', [
    boroughId,
    theEndOf(asAt).toString(),
  ]);
  if (!any) return null;
  const cases = await casesOfSearches(tx, { boroughId, referenceDay: asAt }, authorityById(boroughId).name);
  return cases.map((of) => searchFacts(of, asAt));
};
