/**
 * Placements open at each month's end ($2: oldest, $3: latest), by group: one opening balance, then +1 for a
 * start and -1 for an end, summed by day first and then by month, and a running total over the months. Every
 * placement is touched at most twice, however many months there are (stack.md 6).
 */
export const monthByMonthSql = `
  with deltas as (
    select started_on as on_day, placement_group, count(*)::int as started, 0 as ended
      from placements
     where borough_id = $1 and not short_break and started_on > $2 and started_on <= $3
     group by started_on, placement_group
    union all
    select ended_on, placement_group, 0, count(*)::int
      from placements
     where borough_id = $1 and not short_break and ended_on > $2 and ended_on <= $3
     group by ended_on, placement_group
  ), months as (
    select date_trunc('month', on_day)::date as month, placement_group,
           sum(started)::int as started, sum(ended)::int as ended
      from deltas
     group by 1, 2
  ), opening as (
    select placement_group, count(*)::int as open
      from placements
     where borough_id = $1 and not short_break and started_on <= $2 and (ended_on is null or ended_on > $2)
     group by placement_group
  ), groups as (
    select placement_group from opening union select placement_group from months
  ), grid as (
    select ends.month_end, groups.placement_group
      from unnest($4::date[]) as ends (month_end) cross join groups
  )
  select grid.month_end, grid.placement_group,
         coalesce(months.started, 0) as started, coalesce(months.ended, 0) as ended,
         (coalesce(opening.open, 0)
           + sum(coalesce(months.started, 0) - coalesce(months.ended, 0))
               over (partition by grid.placement_group order by grid.month_end))::int as open
    from grid
    left join months on months.placement_group = grid.placement_group
                    and months.month = date_trunc('month', grid.month_end)::date
    left join opening on opening.placement_group = grid.placement_group
   order by grid.month_end, grid.placement_group`;
