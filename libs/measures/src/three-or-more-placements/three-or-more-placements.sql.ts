import { addDays, addYears, Day } from '@lib/kernel/day';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';

/** The first day of the year that ends with a day: 1 April for 31 March. */
export const firstOfYearTo = (asAt: Day): Day => addDays(addYears(asAt, -1), 1);

/**
 * Placements of the year ($3 to $2) of each child looked after at its end. A placement of the year was open on
 * some night of it; one that began and ended on the same day lasted less than 24 hours and is none. Adoption
 * by the current carer (A3, A5) that follows on from a foster placement is the same home: the two count once.
 */
export const placementsInYearSql = `
  with looked_after as (
    select p.child_id from placements p where ${OPEN_ON_DAY}
  ), of_the_year as (
    select p.child_id, p.started_on, p.ended_on, p.place
      from placements p
      join looked_after using (child_id)
     where p.borough_id = $1 and not p.short_break
       and p.started_on <= $2 and (p.ended_on is null or (p.ended_on > $3 and p.ended_on > p.started_on))
  ), counted as (
    select one.child_id, count(*)::int as placements
      from of_the_year one
     where not (one.place in ('A3', 'A5') and exists (
             select from of_the_year before
              where before.child_id = one.child_id and before.ended_on = one.started_on and before.place like 'U%'))
     group by one.child_id
  )
  select bands.band, least(counted.placements, 3) as placements, count(*)::int as children
    from counted
    join children c on c.borough_id = $1 and c.id = counted.child_id
    left join unnest($4::text[], $5::date[], $6::date[]) as bands (band, after, up_to)
      on (bands.after is null or c.birth_month > bands.after) and c.birth_month <= bands.up_to
   group by bands.band, least(counted.placements, 3)`;
