import { Tx } from '@lib/database/unit-of-work';

/**
 * Somebody who saw many more children than they usually do (security.md 3.2 asks for the flag and leaves the rule
 * to us): in the last seven days at least 100, and more than three times their weekly average of the eight weeks
 * before. It is a reason to ask, not a finding. Who is new has no usual week yet: they are not compared before the
 * borough has known them for four.
 */
export const LEAST_CHILDREN = 100;
export const TIMES_USUAL = 3;
export const WEEKS_KNOWN = 4;

export interface UnusualVolume {
  readonly personId: string;
  /** Different children seen in the last seven days, on pages, lists and downloads. */
  readonly lastWeek: number;
  /** Different children a week, on average over the eight weeks before, or as many of them as they are known for. */
  readonly usualWeek: number;
}

const SEEN = `
  select distinct person_id, child, floor(extract(epoch from now() - at) / 604800)::int as weeks_ago
    from audit.events, unnest(subject_ids) as child
   where subject_type = 'child' and outcome = 'done' and person_id is not null
     and action in ('child-opened', 'children-listed', 'children-exported')`;

export const findUnusualVolume = (tx: Tx): Promise<UnusualVolume[]> =>
  tx.query<UnusualVolume>(
    `with seen as (${SEEN} and at > now() - interval '63 days'
     ), counted as (
       select person_id,
              (count(*) filter (where weeks_ago = 0))::int as last_week,
              count(*) filter (where weeks_ago between 1 and 8) as before
         from seen group by person_id
     ), known as (
       select counted.*, floor(extract(epoch from now() - first.at) / 604800)::int as weeks
         from counted cross join lateral (
                select e.at from audit.events e where e.person_id = counted.person_id order by e.at limit 1) first
        where last_week >= $1
     ), compared as (
       select person_id, last_week, round(before::numeric / least(weeks, 8), 1)::float8 as usual_week
         from known where weeks >= $3
     )
     select person_id as "personId", last_week as "lastWeek", usual_week as "usualWeek" from compared
      where last_week > $2 * usual_week
      order by last_week desc, person_id`,
    [LEAST_CHILDREN, TIMES_USUAL, WEEKS_KNOWN],
  );

/** How many different children anybody saw in the last seven days. */
export const countSeenLastWeek = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ children: number }>(
    `select count(distinct child)::int as children from (${SEEN} and at > now() - interval '7 days') seen`,
  );
  return row?.children ?? 0;
};
