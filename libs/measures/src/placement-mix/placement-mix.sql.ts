import { addDays, Day } from '@lib/kernel/day';
import { birthLimits } from '@lib/reference-data/age-bands/age-band';
import { openOnDaySql } from '../placements/open-on-day.sql';

/**
 * The DfE's age bands, oldest first, and the day before which a child of each was born, so that the SQL compares
 * dates and never works out an age.
 */
export const bandLimits = (asAt: Day): { labels: string[]; bornBefore: Day[] } => {
  const oldestFirst = birthLimits(asAt).reverse();
  return {
    labels: oldestFirst.map(({ band }) => band.band),
    bornBefore: oldestFirst.map(({ upTo }) => addDays(upTo, 1)),
  };
};

/** The band of a child `c`, of parameters as {@link bandLimits} gives them; null for one not born by then. */
export const bandSql = (labels: string, bornBefore: string): string =>
  `(${labels}::text[])[width_bucket(c.birth_month, ${bornBefore}::date[]) + 1]`;

export const placementMixSql = `
  select p.placement_group, p.place, p.provider, ${bandSql('$3', '$4')} as band, count(*)::int as children
    from ${openOnDaySql('child_id, placement_group, place, provider')} p
    join children c on c.borough_id = $1 and c.id = p.child_id
   group by 1, 2, 3, 4`;
