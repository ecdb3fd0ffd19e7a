import { plannedByReturn } from '@lib/high-cost/endings/planned-by-return';
import { day, Day } from '@lib/kernel/day';
import { ceasedWithCode, changeWithCode, placeWithCode } from '../behind/child-facts';
import { CountedAs, CountedList } from '../behind/counted-row';
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
  denominator:
    'Placements that ended in the year and whose reason tells: those, and those that ended with adoption (E11, E12), a return home as planned (E4A), another order for the child’s care (E41, E45 to E48), independent living (E5, E6), a move to adult social care (E7), staying with the carers at 18 (E17) or a custody arrangement (CUSTOD)',
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
         from placements p where ${ENDED_IN_THE_YEAR} group by 1, 2`,
      [measuredBorough(tx, named), first, asAt],
    );
    return unplannedOf(cells);
  },
  async list(tx, asAt) {
    const first = firstOfYearTo(asAt);
    if (!isCovered(await coveredFrom(tx), first)) return null;
    const endings = await tx.query<EndingRow>(
      `select p.child_id as "childId", p.place, p.started_on as "startedOn", p.ended_on as "endedOn",
              p.reason_ceased as "reasonCeased", p.reason_for_change as "reasonForChange"
         from placements p join children c on c.borough_id = p.borough_id and c.id = p.child_id
        where ${ENDED_IN_THE_YEAR} order by c.local_reference, p.ended_on, p.started_on`,
      [measuredBorough(tx), first, asAt],
    );
    return listOfEndings(endings);
  },
};

/** Of the borough ($1), from one day ($2) to another ($3). */
const ENDED_IN_THE_YEAR = 'p.borough_id = $1 and not p.short_break and p.ended_on >= $2 and p.ended_on <= $3';

interface EndingRow extends Omit<EndingCell, 'placements'> {
  readonly childId: string;
  readonly place: string;
  readonly startedOn: Day;
  readonly endedOn: Day;
}

const LEFT_OUT = ['CARPL', 'PLACE'];

/** On which side an ending is; null for one that is left out. */
const sideOf = (ending: Omit<EndingCell, 'placements'>): CountedAs | null => {
  if (LEFT_OUT.includes(ending.reasonForChange ?? '')) return null;
  const how = plannedByReturn(ending);
  if (how === null) return 'not known';
  return how === 'planned' ? 'of whom' : 'counted';
};

/** How many were not planned, of those whose reason tells. */
export const unplannedOf = (cells: readonly EndingCell[]): Share => {
  const sum = (side: CountedAs): number =>
    cells.filter((cell) => sideOf(cell) === side).reduce((total, { placements }) => total + placements, 0);
  const unplanned = sum('counted');
  return { numerator: unplanned, denominator: unplanned + sum('of whom'), unknown: sum('not known') };
};

const listOfEndings = (endings: readonly EndingRow[]): CountedList => ({
  columns: {
    placement: 'Placement',
    started: 'Began',
    ended: 'Ended',
    change: 'Reason for the change',
    ceased: 'Reason the episode ended',
  },
  rows: endings.flatMap((ending) => {
    const side = sideOf(ending);
    return side === null
      ? []
      : [{ subject: { kind: 'child', id: ending.childId }, as: side, facts: factsOf(ending) }];
  }),
});

const factsOf = (ending: EndingRow): Readonly<Record<string, string | null>> => ({
  placement: placeWithCode(ending.place),
  started: ending.startedOn,
  ended: ending.endedOn,
  change: ending.reasonForChange && changeWithCode(ending.reasonForChange),
  ceased: ending.reasonCeased && ceasedWithCode(ending.reasonCeased),
});
