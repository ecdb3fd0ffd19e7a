import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { isAsNear } from '@lib/surveys/prefill/location-match';
import { searchFacts } from '@lib/surveys/prefill/search-facts';
import {
  ASKS_FOR_A_PLACEMENT,
  CaseOfSearch,
  NEVER_SEARCHES,
  Started,
} from '@lib/surveys/prefill/searches-known.query';
import { PartsOf } from '../cubes/broken-down';
import { SEARCH_WAYS } from '../cubes/search-ways';
import { measuredBorough } from '../placements/measured-borough';
import { daysToPlaced, PlacedSearch } from '../searches/placed';
import { offersOf } from '../searches/search-list';
import { quarterTo } from './quarter-to';

type Parts = PartsOf<typeof SEARCH_WAYS>;

/** What is read of a search: days and codes, and nothing by which a case or a child is known. */
type CountedSearch = Pick<
  CaseOfSearch,
  'neededBy' | 'beganOn' | 'birthMonth' | 'sought' | 'preferred' | 'approaches'
> & { readonly start: Pick<Started, 'on' | 'group' | 'locationTier' | 'distanceMiles' | 'registration'> };

/**
 * The searches of a borough that ended with a placement that started in the quarter to a day, as they are known when it is
 * asked: a start is often recorded weeks later. A case has one first start, so that it is in one quarter only.
 */
export const searchesEndedIn = async (tx: Tx, borough: number, on: Day): Promise<Parts[]> => {
  const { from, to } = quarterTo(on);
  const ended = await tx.query<CountedSearch>(endedSql, [
    ...[measuredBorough(tx, borough), from, to, ASKS_FOR_A_PLACEMENT, NEVER_SEARCHES],
  ]);
  return ended.map((one) => partsOfSearch(asPlaced(one, on)));
};

/** A search by the rules of the measures of searches (M22 to M26). */
export const partsOfSearch = (search: PlacedSearch): Parts => {
  const days = daysToPlaced(search);
  const offers = offersOf(search.of);
  const { outcome, neededBy } = search;
  return {
    days: days === null ? 'not-known' : days <= 7 ? '0-7' : days <= 28 ? '8-28' : '29-over',
    type: known(outcome === null ? null : outcome === 'preferred'),
    location: known(isAsNear(search.of, search.of.start)),
    offers: offers === 0 ? 'none' : offers < 3 ? '1-2' : '3-over',
    'same-day': days === 0 && neededBy === 'today' ? 'yes' : 'no',
  };
};

const known = (is: boolean | null): 'yes' | 'no' | 'not-known' =>
  is === null ? 'not-known' : is ? 'yes' : 'no';

/** With what no search is counted by left empty: the release job may not read it. */
const asPlaced = ({ start, ...read }: CountedSearch, on: Day): PlacedSearch => {
  const of: PlacedSearch['of'] = {
    ...{ id: '', reference: '', serviceReference: '', sex: '', underOrder: false, answers: {} },
    ...{ ask: 'new placement', status: 'closed', statusOn: on, closedBecause: null, ...read },
    start: { weeklyPence: 0, urn: null, sector: null, endedOn: null, listed: null, ...start },
  };
  return { ...searchFacts(of, on), of };
};

const endedSql = `
  select k.needed_by as "neededBy", c.birth_month as "birthMonth",
         least((select min(a.approached_on) from search_approaches a
                 where a.borough_id = k.borough_id and a.case_id = k.id and a.approached_on <= $3),
               (select min(e.at at time zone 'Europe/London')::date from case_events e
                 where e.borough_id = k.borough_id and e.case_id = k.id and e.to_status = 'submitted')) as "beganOn",
         (select json_build_object('kind', u.sought, 'area', u.area) from unmet_needs u
           where u.borough_id = k.borough_id and u.case_id = k.id order by u.found_on desc limit 1) as sought,
         (select o.kind from case_options o
           where o.borough_id = k.borough_id and o.case_id = k.id and o.preferred limit 1) as preferred,
         coalesce((select json_agg(json_build_object('answer', a.answer, 'refusal', null, 'own', null))
                     from search_approaches a
                    where a.borough_id = k.borough_id and a.case_id = k.id and a.approached_on <= $3), '[]') as approaches,
         json_build_object('on', s.started_on, 'group', p.placement_group, 'locationTier', p.location_tier,
                           'distanceMiles', p.distance_miles, 'registration', r.registration) as start
    from cases k
    join children c on c.borough_id = k.borough_id and c.id = k.child_id
    join lateral (select min(b.started_on) as started_on from borough_responses b
                   where b.borough_id = k.borough_id and b.case_id = k.id and b.superseded_at is null) s
      on s.started_on between $2 and $3
    left join placements p on p.borough_id = k.borough_id and p.child_id = k.child_id and not p.short_break
     and p.started_on <= s.started_on and (p.ended_on is null or p.ended_on > s.started_on)
    left join register_entries r on r.borough_id = p.borough_id and r.placement_id = p.id
   where k.borough_id = $1 and k.ask = any($4) and (k.closed_because is null or k.closed_because <> all ($5))`;
