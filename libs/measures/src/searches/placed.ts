import { Day, daysBetween } from '@lib/kernel/day';
import { SearchFacts } from '@lib/surveys/prefill/search-facts';
import { Started } from '@lib/surveys/prefill/searches-known.query';
import { isWithin, yearTo } from '../year-to';

/** A search that ended with a placement. */
export type PlacedSearch = SearchFacts & { readonly of: { readonly start: Started } };

/** The searches that ended with a placement that started in the year to a day. */
export const placedInTheYear = (searches: readonly SearchFacts[], asAt: Day): PlacedSearch[] =>
  searches.filter((one): one is PlacedSearch => isWithin(one.of.start?.on ?? null, yearTo(asAt)));

/**
 * Days from the day a search began to the first of the placement. Null where it had started before: an emergency that was
 * brought to the panel afterwards does not say how long it was searched for.
 */
export const daysToPlaced = ({ beganOn, of: { start } }: PlacedSearch): number | null => {
  const days = daysBetween(beganOn, start.on);
  return days < 0 ? null : days;
};

/** Days past the one by which it was needed, 0 in time; null where the case does not say by when. */
export const daysPastNeeded = ({ of: { neededBy, start } }: PlacedSearch): number | null =>
  neededBy === null ? null : Math.max(0, daysBetween(neededBy, start.on));
