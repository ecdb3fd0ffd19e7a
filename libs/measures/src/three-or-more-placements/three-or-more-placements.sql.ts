import { addDays, addYears, Day } from '@lib/kernel/day';
import { bandSql } from '../placement-mix/placement-mix.sql';
import { openOnDaySql } from '../placements/open-on-day.sql';

/** The first day of the year that ends with a day: 1 April for 31 March. */
export const firstOfYearTo = (asAt: Day): Day => addDays(addYears(asAt, -1), 1);

/** A placement of the borough ($1) that was open on a night of the year. */
const OF_THE_YEAR = `one.borough_id = $1 and not one.short_break
       and one.started_on <= $2
       and (one.ended_on is null or (one.ended_on > $3 and one.ended_on > one.started_on))`;

const IN_CARE_AT_THE_END = 'having bool_or(one.ended_on is null or one.ended_on > $2)';

const placementsSince = (who = ''): string => `
  with counted as (
    select c.birth_month, count(*)::int as placements
      from placements one
      join children c on c.borough_id = $1 and c.id = one.child_id
     where ${OF_THE_YEAR}${who}
     group by c.id, c.birth_month
    ${IN_CARE_AT_THE_END}
  )
  select ${bandSql('$4', '$5')} as band, least(c.placements, 3) as placements, count(*)::int as children
    from counted c
   group by 1, 2`;

/** Without ages, for a figure of all: of the children in a placement at the end, one each, those with two more since $3. */
const ofAllSince = (who = ''): string => `
  select count(*)::int as denominator, count(two_more.child_id)::int as numerator, 0 as unknown
    from ${openOnDaySql('child_id')} one
    left join (select child_id from placements
                where borough_id = $1 and not short_break
                  and ended_on > $3 and ended_on <= $2 and ended_on > started_on
                group by child_id having count(*) >= 2) two_more using (child_id)
   where true${who}`;

/** The same children one by one, each with those placements in their order. */
const childrenSince = (who = ''): string => `
  select c.id as "childId", count(*)::int as placements,
         json_agg(json_build_object('place', one.place, 'from', one.started_on, 'to', one.ended_on)
                  order by one.started_on, one.ended_on) as stays
    from placements one
    join children c on c.borough_id = $1 and c.id = one.child_id
   where ${OF_THE_YEAR}${who}
   group by c.id, c.local_reference
  ${IN_CARE_AT_THE_END}
   order by c.local_reference`;

/**
 * Placements of the year ($3 to $2) of each child looked after at its end. A placement of the year was open on
 * some night of it; one that began and ended on the same day lasted less than 24 hours and is none. Adoption by
 * the current carer (A3, A5) is the same home, and one placement wherever placements are made from episodes.
 * Reads the borough's placements once: whoever is looked after at the end is in one of those of the year.
 */
export const placementsInYearSql = placementsSince();

export const ofAllInYearSql = ofAllSince();

export const childrenInYearSql = childrenSince();

const THROUGHOUT = `
     and exists (select from looked_after_periods period
                  where period.borough_id = $1 and period.child_id = one.child_id
                    and period.started_on <= $3 and (period.ended_on is null or period.ended_on > $2))`;

/** The same of two years, of children looked after without a break since their first day ($3). */
export const placementsInTwoYearsSql = placementsSince(THROUGHOUT);

export const ofAllInTwoYearsSql = ofAllSince(THROUGHOUT);

export const childrenInTwoYearsSql = childrenSince(THROUGHOUT);
