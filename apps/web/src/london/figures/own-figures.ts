import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { behind } from '@lib/measures/cubes/behind';
import { Area } from '@lib/releases/cubes/area';
import { Cube } from '@lib/releases/cubes/cube';
import { countsOf } from '@lib/releases/protecting/counts';
import { coveredFrom, isCovered } from '@lib/measures/placements/covered-from';
import { areasBeside } from './areas-beside';

/** A borough's own counts of a day, exact: worked out for the page and kept nowhere. */
export interface OwnFigures {
  readonly boroughId: number;
  /** By category; null while its returns do not reach back to the days the table looks at. */
  readonly counts: ReadonlyMap<string, number> | null;
  /** What a borough is looked at beside: its sub-region, where it is in one that is summed, and London. */
  readonly beside: readonly Area[];
}

/** Counts the borough of the transaction's context as the release counted it, from its returns as they are now. */
export const ownFigures = async (tx: Tx, cube: Cube, boroughId: number, on: Day): Promise<OwnFigures> => {
  const isReached =
    behind(cube) !== 'returns' || isCovered(await coveredFrom(tx), cube.looksBackTo?.(on) ?? on);
  return {
    boroughId,
    counts: isReached ? countsOf(cube, await cube.count(tx, boroughId, on)) : null,
    beside: areasBeside(boroughId, on).filter(({ kind }) => cube.areas.includes(kind)),
  };
};
