import { Day } from '@lib/kernel/day';
import { statisticalNeighboursOf } from '@lib/boroughs/statistical/statistical-neighbours';
import { areasOn } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { areasBeside } from './areas-beside';

/** A borough and those the Department for Education finds most like it, by name: where they are printed, and no numbers. */
export interface NeighboursBeside {
  readonly boroughId: number;
  /** The borough itself as it is released; none for the City of London. */
  readonly itself: readonly Area[];
  /** Its sub-region, where it is in one that is summed, and London. */
  readonly beside: readonly Area[];
  /** Its neighbours in London. */
  readonly areas: readonly Area[];
  /** Names of those outside London. */
  readonly outside: readonly string[];
}

/** Null where the table is not released by borough. */
export const neighboursBeside = (
  cube: Pick<CubeDefinition, 'areas'>,
  boroughId: number,
  on: Day,
): NeighboursBeside | null => {
  if (!cube.areas.includes('borough')) return null;
  const { inLondon, outside } = statisticalNeighboursOf(boroughId);
  const boroughs = areasOn(on).filter(({ kind }) => kind === 'borough');
  const areaOf = (id: number): Area[] => boroughs.filter(({ code }) => code === String(id));
  return {
    boroughId,
    itself: areaOf(boroughId),
    beside: areasBeside(boroughId, on).filter(({ kind }) => cube.areas.includes(kind)),
    areas: boroughs.filter(({ code }) => inLondon.some(({ id }) => String(id) === code)),
    outside,
  };
};

/** Every place whose cells a table of them needs. */
export const placesOf = (of: NeighboursBeside | null): readonly Area[] =>
  of === null ? [] : [...of.itself, ...of.beside, ...of.areas];
