import { addDays, addMonths, addYears, Day } from '@lib/kernel/day';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';

/** The days a child of the measure was looked after, and with the same carer, since: the first of each time. */
export interface LongSince {
  readonly lookedAfterSince: Day;
  readonly sameCarerSince: Day;
  /** Whoever was born on this day or before is 16. */
  readonly sixteenBornUpTo: Day;
}

/** Two and a half years, two years and 16 years back from the end of a day, which is the start of the next. */
export const longSince = (asAt: Day): LongSince => {
  const end = addDays(asAt, 1);
  return {
    lookedAfterSince: addMonths(end, -30),
    sameCarerSince: addYears(end, -2),
    sixteenBornUpTo: addYears(asAt, -16),
  };
};

/**
 * Children of the borough ($1) looked after on a day ($2) without a break since $3 and born after $5, each since when with
 * the same carer. A placement for adoption with others (A4, A6) that followed another without a day between counts from the
 * start of the one before, as the DfE counts it. Adoption by the current carer (A3, A5) is one placement with the time
 * before it, and the one before that was with another carer.
 */
const homesSql = (facts = ''): string => `
  select case when p.place in ('A4', 'A6')
              then least(p.started_on, (select min(before.started_on) from placements before
                                         where before.borough_id = p.borough_id and before.child_id = p.child_id
                                           and not before.short_break and before.ended_on = p.started_on))
              else p.started_on end as since${facts}
    from placements p
    join children c on c.borough_id = p.borough_id and c.id = p.child_id
   where ${OPEN_ON_DAY} and c.birth_month > $5
     and exists (select from looked_after_periods period
                  where period.borough_id = p.borough_id and period.child_id = p.child_id
                    and period.started_on <= $3 and (period.ended_on is null or period.ended_on > $2))`;

/** Those of them who were with that carer on $4 already. */
const STAYED = 'home.since <= $4';

export const sameCarerSql = `
  select count(*)::int as denominator, count(*) filter (where ${STAYED})::int as numerator, 0 as unknown
    from (${homesSql()}) home`;

/** The same children, one by one. */
export const sameCarerListSql = `
  select home.*, case when ${STAYED} then 'counted' else 'of whom' end as side
    from (${homesSql(`, p.child_id as "childId", p.place, c.birth_month as "birthMonth", c.local_reference,
               (select max(period.started_on) from looked_after_periods period
                 where period.borough_id = p.borough_id and period.child_id = p.child_id
                   and period.started_on <= $3 and (period.ended_on is null or period.ended_on > $2)) as "lookedAfterSince"`)}) home
   order by home.local_reference`;
