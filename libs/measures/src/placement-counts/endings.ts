import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { EndingCell, unplannedOf } from '../emergency-moves/emergency-moves.measure';
import { quarterTo } from '../panel-counts/quarter-to';
import { measuredBorough } from '../placements/measured-borough';
import { Share } from '../share';

/**
 * The placements of a borough that ended in the quarter to a day, by the rule of the measure of a year (M29): the numerator is
 * of those nobody planned, the denominator of all whose reason tells. Quarters have no ending in common.
 */
export const endingsInQuarter = async (tx: Tx, borough: number, on: Day): Promise<Share> => {
  const { from, to } = quarterTo(on);
  return unplannedOf(await tx.query<EndingCell>(endedSql, [measuredBorough(tx, borough), from, to]));
};

const endedSql = `
  select p.reason_ceased as "reasonCeased", p.reason_for_change as "reasonForChange", count(*)::int as placements
    from placements p
   where p.borough_id = $1 and not p.short_break and p.ended_on between $2 and $3
   group by 1, 2`;
