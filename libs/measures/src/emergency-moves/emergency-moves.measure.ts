import { plannedByReturn } from '@lib/high-cost/endings/planned-by-return';
import { day } from '@lib/kernel/day';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { Share } from '../share';
import { firstOfYearTo } from '../three-or-more-placements/three-or-more-placements.sql';

/** Placements that ended for one reason. */
export interface EndingCell {
  /** REC. */
  readonly reasonCeased: string | null;
  /** REASON_PLACE_CHANGE. */
  readonly reasonForChange: string | null;
  readonly placements: number;
}

/** M29: endings nobody planned; null when the year began before the borough’s first return. */
export const EMERGENCY_MOVES: Measure<Share | null> = {
  id: 'M29',
  code: 'emergency-moves',
  name: 'Placements that ended unplanned',
  aim: 'outcomes',
  purpose: 'How often a home is lost rather than left',
  numerator:
    'Placements that ended because the home closed, approval was removed, of an allegation or concern, because the carer, the child or an authority asked for it; or that ended with a return home that was not planned or with custody',
  denominator: 'Placements that ended in the year and whose reason tells',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Endings because the care plan changed (CARPL) or only the status of the placement did (PLACE)',
    'Endings whose reason does not tell whether they were planned: shown apart',
    'A year that began before the borough’s first return: not available',
  ],
  populationDate: 'The year to the day of the snapshot',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source: 'SSDA903 REASON_PLACE_CHANGE and REC, by the reasons of the Department for Education',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const first = firstOfYearTo(asAt);
    if (!isCovered(await coveredFrom(tx, named), first)) return null;
    const cells = await tx.query<EndingCell>(
      `select p.reason_ceased as "reasonCeased", p.reason_for_change as "reasonForChange", count(*)::int as placements
         from placements p
        where p.borough_id = $1 and not p.short_break and p.ended_on >= $2 and p.ended_on <= $3
        group by 1, 2`,
      [measuredBorough(tx, named), first, asAt],
    );
    return unplannedOf(cells);
  },
};

const LEFT_OUT = ['CARPL', 'PLACE'];

/** How many were not planned, of those whose reason tells. */
export const unplannedOf = (cells: readonly EndingCell[]): Share => {
  const counted = cells.filter(({ reasonForChange }) => !LEFT_OUT.includes(reasonForChange ?? ''));
  const sum = (how: ReturnType<typeof plannedByReturn>): number =>
    counted
      .filter((cell) => plannedByReturn(cell) === how)
      .reduce((total, { placements }) => total + placements, 0);
  const unplanned = sum('not planned');
  return { numerator: unplanned, denominator: unplanned + sum('planned'), unknown: sum(null) };
};
