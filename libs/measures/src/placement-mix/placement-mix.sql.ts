import { Day } from '@lib/kernel/day';
import { birthLimits } from '@lib/reference-data/age-bands/age-band';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';

/** Birth limits of the DfE's age bands as arrays, so that the SQL compares dates and never works out an age. */
export const bandLimits = (asAt: Day): { labels: string[]; after: (Day | null)[]; upTo: Day[] } => {
  const limits = birthLimits(asAt);
  return {
    labels: limits.map(({ band }) => band.band),
    after: limits.map(({ after }) => after),
    upTo: limits.map(({ upTo }) => upTo),
  };
};

export const placementMixSql = `
  with bands as (
    select * from unnest($3::text[], $4::date[], $5::date[]) as limits (band, after, up_to)
  )
  select p.placement_group, p.provider, bands.band, count(*)::int as children
    from placements p
    join children c on c.borough_id = p.borough_id and c.id = p.child_id
    left join bands on (bands.after is null or c.birth_month > bands.after) and c.birth_month <= bands.up_to
   where ${OPEN_ON_DAY}
   group by p.placement_group, p.provider, bands.band`;
