import { Tx } from '@lib/database/unit-of-work';

/**
 * Somebody who saw many more children than they usually do (security.md 3.2 asks for the flag and leaves the rule
 * to us): in the last seven days at least 100, and more than three times their weekly average of the eight weeks
 * before. It is a reason to ask, not a finding.
 */
export const LEAST_CHILDREN = 100;
export const TIMES_USUAL = 3;

export interface UnusualVolume {
  readonly personId: string;
  /** Different children seen in the last seven days, on pages, lists and downloads. */
  readonly lastWeek: number;
  /** Different children a week, on average over the eight weeks before. */
  readonly usualWeek: number;
}

export const findUnusualVolume = (tx: Tx): Promise<UnusualVolume[]> =>
  tx.query<UnusualVolume>(
    `with seen as (
       select distinct person_id, child, floor(extract(epoch from now() - at) / 604800)::int as weeks_ago
         from audit.events, unnest(subject_ids) as child
        where subject_type = 'child' and outcome = 'done' and person_id is not null
          and action in ('child-opened', 'children-listed', 'children-exported')
          and at > now() - interval '63 days'
     ), counted as (
       select person_id,
              count(*) filter (where weeks_ago = 0)::int as last_week,
              round(count(*) filter (where weeks_ago between 1 and 8) / 8.0, 1)::float8 as usual_week
         from seen group by person_id
     )
     select person_id as "personId", last_week as "lastWeek", usual_week as "usualWeek" from counted
      where last_week >= $1 and last_week > $2 * usual_week
      order by last_week desc, person_id`,
    [LEAST_CHILDREN, TIMES_USUAL],
  );
