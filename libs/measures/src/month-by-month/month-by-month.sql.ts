/**
 * Placements open at each month's end ($4, oldest first; $3 is the latest, $2 the day before the oldest month), by
 * group: +1 for a start and -1 for an end, summed by day first and then by month, and a running total over the
 * months, in which all that was before counts as one month. Every placement is touched at most twice, however
 * many months there are (stack.md 6), and both times in an index by day and group.
 */
export const monthByMonthSql = `
  with deltas as (
    select started_on as on_day, placement_group, count(*)::int as started, 0 as ended
      from placements
     where borough_id = $1 and not short_break and started_on <= $3
     group by started_on, placement_group
    union all
    select ended_on, placement_group, 0, count(*)::int
      from placements
     where borough_id = $1 and not short_break and ended_on <= $3
     group by ended_on, placement_group
  ), months as (
    select month_end, placement_group, sum(started)::int as started, sum(ended)::int as ended
      from (select (date_trunc('month', greatest(on_day, $2::date)) + interval '1 month - 1 day')::date as month_end,
                   placement_group, started, ended
              from deltas
             union all
            select month_end, placement_group, 0, 0
              from unnest($4::date[]) as ends (month_end)
             cross join (select distinct placement_group from deltas) as groups) as and_quiet_months
     group by month_end, placement_group
  ), running as (
    select *, (sum(started - ended) over (partition by placement_group order by month_end))::int as open from months
  )
  select * from running where month_end > $2 order by month_end, placement_group`;
