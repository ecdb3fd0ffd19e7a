import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { statisticalNeighboursOf } from '@lib/boroughs/statistical/statistical-neighbours';
import { behind } from '@lib/measures/cubes/behind';
import { areasOn } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';
import { Cube } from '@lib/releases/cubes/cube';
import { countsOf } from '@lib/releases/protecting/counts';
import { coveredFrom, isCovered } from '@lib/measures/placements/covered-from';

/** A borough's own counts of a day, exact: worked out for the page and kept nowhere. */
export interface OwnFigures {
  readonly boroughId: number;
  /** By category; null while its returns do not reach back to the days the table looks at. */
  readonly counts: ReadonlyMap<string, number> | null;
  /** What a borough is looked at beside: its sub-region, where it is in one that is summed, and London. */
  readonly beside: readonly Area[];
  /** Its statistical neighbours; null where the table is not released by borough. */
  readonly neighbours: NeighboursBeside | null;
}

/** Boroughs the Department for Education finds most like this one, by name. */
export interface NeighboursBeside {
  readonly areas: readonly Area[];
  /** Names of those outside London. */
  readonly outside: readonly string[];
}

/** Counts the borough of the transaction's context as the release counted it, from its returns as they are now. */
export const ownFigures = async (tx: Tx, cube: Cube, boroughId: number, on: Day): Promise<OwnFigures> => {
  const isReached =
    behind(cube) !== 'returns' || isCovered(await coveredFrom(tx), cube.looksBackTo?.(on) ?? on);
  return {
    boroughId,
    counts: isReached ? countsOf(cube, await cube.count(tx, boroughId, on)) : null,
    beside: areasBeside(boroughId, on).filter(({ kind }) => cube.areas.includes(kind)),
    neighbours: cube.areas.includes('borough') ? neighboursBeside(boroughId, on) : null,
  };
};

const neighboursBeside = (boroughId: number, on: Day): NeighboursBeside => {
  const { inLondon, outside } = statisticalNeighboursOf(boroughId);
  const isOne = ({ kind, code }: Area): boolean =>
    kind === 'borough' && inLondon.some(({ id }) => String(id) === code);
  return { areas: areasOn(on).filter(isOne), outside };
};

const areasBeside = (boroughId: number, on: Day): Area[] => {
  const all = areasOn(on);
  return [
    ...all.filter(({ kind, boroughs }) => kind === 'sub-region' && boroughs.includes(boroughId)),
    ...all.filter(({ kind }) => kind === 'london'),
  ];
};
