/**
 * Up to which day ($2 at the latest) the returns of a borough ($1) tell who was missing, and the return years that have
 * the table of those who were. A return without the table does not say that nobody was.
 */
export const toldOfMissingSql = `
  select least(max(true_at) filter (where told), $2::date) as "to", array_agg(distinct return_year) filter (where told) as told,
         array_agg(distinct return_year) as years
    from (select return_year, true_at, counts -> 'tables' ? 'missing' as told
            from imports where borough_id = $1 and state = 'applied') returns`;

/** Children of a borough ($1) looked after on some night of a time ($3 to $2), with their times away that were in it. */
const AWAY_IN_YEAR = `
  select c.id, min(p.started_on) as "since",
         (select count(*)::int from missing_episodes m where ${inYear('M')}) as missing,
         (select count(*)::int from missing_episodes m where ${inYear('A')}) as away
    from placements p
    join children c on c.borough_id = p.borough_id and c.id = p.child_id
   where p.borough_id = $1 and not p.short_break and p.started_on <= $2
     and (p.ended_on is null or (p.ended_on > $3 and p.ended_on > p.started_on))
   group by c.borough_id, c.id`;

function inYear(kind: 'M' | 'A'): string {
  return `m.borough_id = c.borough_id and m.child_id = c.id and m.kind = '${kind}'
           and m.started_on <= $2 and (m.ended_on is null or m.ended_on >= $3)`;
}

export const missingInYearSql = `
  select count(*)::int as children, count(*) filter (where missing > 0)::int as missing,
         count(*) filter (where away > 0)::int as away
    from (${AWAY_IN_YEAR}) children`;

/** One row a child, those who were missing first. */
export const missingListSql = `
  select id, since::text as "since", missing, away from (${AWAY_IN_YEAR}) children order by missing desc, away desc, since, id`;
