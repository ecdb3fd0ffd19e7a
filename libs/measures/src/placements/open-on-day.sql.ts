/**
 * The placements of a borough ($1) that a child is in at the end of a day ($2): at most one a child, because
 * placements that are not short breaks never overlap. Compares columns with the day and nothing else, so that
 * the indexes on (borough, start) and (borough, end) serve it.
 */
export const OPEN_ON_DAY = `p.borough_id = $1 and not p.short_break
  and p.started_on <= $2 and (p.ended_on is null or p.ended_on > $2)`;
