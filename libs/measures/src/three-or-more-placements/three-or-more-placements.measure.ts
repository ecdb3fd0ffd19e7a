import { Day, day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { bandLimits } from '../placement-mix/placement-mix.sql';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { Share } from '../share';
import { ChildWithStays, listOfStays } from './children-with-stays';
import {
  childrenInYearSql,
  firstOfYearTo,
  ofAllInYearSql,
  placementsInYearSql,
} from './three-or-more-placements.sql';

/** Children of an age band with so many placements in the year; 3 stands for three or more. */
export interface StabilityCell {
  readonly band: string | null;
  readonly placements: 1 | 2 | 3;
  readonly children: number;
}

/** M10: who moved, and moved again; null when the year began before the borough's first return. */
export const THREE_OR_MORE_PLACEMENTS: Measure<readonly StabilityCell[] | null> = {
  id: 'M10',
  code: 'three-or-more-placements',
  name: 'Three or more placements in the year',
  aim: 'outcomes',
  purpose: 'How many children do not get to stay anywhere',
  numerator:
    'Children looked after on the day who had three or more placements in the year that ended with it',
  denominator: 'Children looked after on the day',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Placements of less than 24 hours: those that began and ended on the same day',
    'Temporary moves (T0 to T4) away from a placement; one that care starts with is away from none, and counts',
    'A change to adoption by the current carer (A3, A5), which is not a move',
    'A year that began before the borough’s first return: not available',
  ],
  populationDate:
    'The year to the day of the snapshot; placements open on its first and on its last day both count',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, placement stability (measure 372 of its Local Authority Interactive Tool). 2025: London 10%, England 10%',
  published: [
    {
      dataset: 'placement-stability',
      group: 'CLA on 31 March',
      characteristic: 'With 3 or more placements during the year',
      figure: 'percentage',
      label: 'Three or more placements in the year',
    },
  ],
  source: 'Returns on children looked after (SSDA903), their episodes joined into placements',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    if (!isCovered(await coveredFrom(tx, named), firstOfYearTo(asAt))) return null;
    const { labels, bornBefore } = bandLimits(asAt);
    return tx.query<StabilityCell>(placementsInYearSql, [
      measuredBorough(tx, named), asAt, firstOfYearTo(asAt), labels, bornBefore,
    ]); // prettier-ignore
  },
  async list(tx, asAt) {
    const first = firstOfYearTo(asAt);
    if (!isCovered(await coveredFrom(tx), first)) return null;
    return listOfStays(await tx.query<ChildWithStays>(childrenInYearSql, [measuredBorough(tx), asAt, first]));
  },
};

/** Of an age band, or of all. */
export const threeOrMore = (cells: readonly StabilityCell[], band?: string | null): Share => {
  const children = (of: readonly StabilityCell[]): number => of.reduce((sum, cell) => sum + cell.children, 0);
  const asked = cells.filter((cell) => band === undefined || cell.band === band);
  return {
    numerator: children(asked.filter(({ placements }) => placements === 3)),
    denominator: children(asked),
    unknown: 0,
  };
};

/** M10 of all ages, without asking how old anybody is: what a release counts. Null as the measure is. */
export const threeOrMoreOfAll = (tx: Tx, asAt: Day, named?: number): Promise<Share | null> =>
  shareOfAll(tx, ofAllInYearSql, { first: firstOfYearTo(asAt), asAt, named });

/** A share that a query works out by itself, of a time from its first day to the day of the snapshot; null as measures are. */
export const shareOfAll = async (
  tx: Tx,
  sql: string,
  { first, asAt, named }: { readonly first: Day; readonly asAt: Day; readonly named: number | undefined },
): Promise<Share | null> => {
  if (!isCovered(await coveredFrom(tx, named), first)) return null;
  const [share] = await tx.query<Share>(sql, [measuredBorough(tx, named), asAt, first]);
  return share!;
};
