/**
 * The placements of a borough ($1) that a child is in at the end of a day ($2): at most one a child, because
 * placements that are not short breaks never overlap. Compares columns with the day and nothing else, so that
 * the indexes on (borough, start) and (borough, end) serve it.
 */
export const OPEN_ON_DAY = `p.borough_id = $1 and not p.short_break
  and p.started_on <= $2 and (p.ended_on is null or p.ended_on > $2)`;

/**
 * Columns of the same placements, each of two stretches of the index by end: those that have none, and those that end
 * later. With an “or” the index finds the rows, and these are read as well; so it answers alone what it holds, which is
 * the child, the first day, the kind of placement, its group and its provider.
 */
export const openOnDaySql = (columns: string): string => `
  (select ${columns} from placements
    where borough_id = $1 and not short_break and started_on <= $2 and ended_on is null
   union all
   select ${columns} from placements
    where borough_id = $1 and not short_break and started_on <= $2 and ended_on > $2)`;
