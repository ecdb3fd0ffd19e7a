import { addDays, addYears, Day } from '@lib/kernel/day';
import { bandSql } from '../placement-mix/placement-mix.sql';

/** The first day of the year that ends with a day: 1 April for 31 March. */
export const firstOfYearTo = (asAt: Day): Day => addDays(addYears(asAt, -1), 1);

/** A placement of the borough ($1) that was open on a night of the year. */
const ofTheYear = (p: string): string => `${p}.borough_id = $1 and not ${p}.short_break
       and ${p}.started_on <= $2
       and (${p}.ended_on is null or (${p}.ended_on > $3 and ${p}.ended_on > ${p}.started_on))`;

/**
 * The placements of those nights ($3 to $2) of the children who are looked after at their end, and whether each counts:
 * adoption by the current carer (A3, A5) that follows on from a foster placement is the same home. That it began before is
 * said, though it cannot be otherwise: the few adoptions are then looked up, and not every placement of the year hashed.
 */
const placementsSql = (who: string): string => `
    select one.child_id, one.place, one.started_on, one.ended_on, not (one.place in ('A3', 'A5') and exists (
             select from placements before
              where ${ofTheYear('before')}
                and before.child_id = one.child_id and before.ended_on = one.started_on
                and before.started_on < one.started_on
                and before.place like 'U%')) as counts
      from placements one
     where ${ofTheYear('one')}${who}`;

const IN_CARE_AT_THE_END = 'having bool_or(one.ended_on is null or one.ended_on > $2)';

const placementsSince = (who = ''): string => `
  with counted as (
    select c.birth_month, count(*) filter (where one.counts)::int as placements
      from (${placementsSql(who)}) one
      join children c on c.borough_id = $1 and c.id = one.child_id
     group by c.id, c.birth_month
    ${IN_CARE_AT_THE_END}
  )
  select ${bandSql('$4', '$5')} as band, least(c.placements, 3) as placements, count(*)::int as children
    from counted c
   group by 1, 2`;

/** The same without ages, which need every child’s month of birth from a second table: for a figure of all ages. */
export const childrenByPlacementsSql = `
  with counted as (
    select count(*) filter (where one.counts)::int as placements
      from (${placementsSql('')}) one
     group by one.child_id
    ${IN_CARE_AT_THE_END}
  )
  select least(c.placements, 3) as placements, count(*)::int as children
    from counted c
   group by 1`;

/** The same children one by one, each with those placements in their order. */
const childrenSince = (who = ''): string => `
  select c.id as "childId", count(*) filter (where one.counts)::int as placements,
         json_agg(json_build_object('place', one.place, 'from', one.started_on, 'to', one.ended_on, 'counts', one.counts)
                  order by one.started_on, one.ended_on) as stays
    from (${placementsSql(who)}) one
    join children c on c.borough_id = $1 and c.id = one.child_id
   group by c.id, c.local_reference
  ${IN_CARE_AT_THE_END}
   order by c.local_reference`;

/**
 * Placements of the year ($3 to $2) of each child looked after at its end. A placement of the year was open on
 * some night of it; one that began and ended on the same day lasted less than 24 hours and is none. Adoption
 * by the current carer (A3, A5) that follows on from a foster placement is the same home: the two count once.
 * Reads the borough's placements once: whoever is looked after at the end is in one of those of the year.
 */
export const placementsInYearSql = placementsSince();

export const childrenInYearSql = childrenSince();

const THROUGHOUT = `
     and exists (select from looked_after_periods period
                  where period.borough_id = one.borough_id and period.child_id = one.child_id
                    and period.started_on <= $3 and (period.ended_on is null or period.ended_on > $2))`;

/** The same of two years, of children looked after without a break since their first day ($3). */
export const placementsInTwoYearsSql = placementsSince(THROUGHOUT);

export const childrenInTwoYearsSql = childrenSince(THROUGHOUT);
