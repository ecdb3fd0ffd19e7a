import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LEFT_OUT } from '@lib/measures/cubes/areas';
import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { PLACEMENTS_IN_THE_YEAR } from '@lib/measures/cubes/placements-in-the-year.cube';
import { SAME_CARER } from '@lib/measures/cubes/same-carer.cube';
import { STABILITY_OVER_TWO_YEARS } from '@lib/measures/cubes/stability-over-two-years.cube';
import { publishedValue } from '@lib/measures/cubes/published-values';
import { Cube } from '@lib/releases/cubes/cube';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { countsOfChildren, wholeLondon } from './children-of-a-day';
import { countsOfLondon, london2025 } from './london-2025';

/** A cube with the counts a London of 31 March 2025 might have, and what of them the Department published. */
export interface CubeOf2025 {
  readonly cube: Cube;
  readonly source: string;
  /** By DfE number: every borough that takes part. */
  readonly counts: (seed: number) => ReadonlyMap<number, BoroughCounts>;
}

const boroughs = AUTHORITIES.filter(({ id }) => !LEFT_OUT.includes(id));

/** @throws Error where it was suppressed: nothing is guessed here. */
const published = (cube: Cube, gss: string, category: string): number => {
  const number = publishedValue(cube.code, { kind: 'borough', gss }, category, 2025)?.number;
  if (typeof number !== 'number') throw new Error(`${cube.code} ${category} of ${gss} was not published`);
  return number;
};

const movesOf = (gss: string): Map<string, number> => {
  const moved = published(PLACEMENTS_IN_THE_YEAR, gss, 'three-or-more');
  return new Map([
    ['three-or-more', moved],
    ['fewer', published(PLACEMENTS_IN_THE_YEAR, gss, 'total') - moved],
  ]);
};

export const CUBES_OF_2025: readonly CubeOf2025[] = [
  {
    cube: PLACEMENTS,
    source: 'every published count; what was suppressed is made up from the rest of the borough’s total',
    counts: (seed) => countsOfLondon(london2025(seed)),
  },
  ...[LOCATION_TIERS_CUBE, STABILITY_OVER_TWO_YEARS, SAME_CARER].map((cube) => ({
    cube,
    source:
      'children by placement group as published; the rest of each is made up in the shape of London’s published figures',
    counts: (seed: number) => countsOfChildren(cube, wholeLondon(london2025(seed), seed)),
  })),
  {
    cube: PLACEMENTS_IN_THE_YEAR,
    source: 'all as published, in every run the same',
    counts: () =>
      new Map(boroughs.map(({ id, gss }) => [id, countsOf(PLACEMENTS_IN_THE_YEAR, movesOf(gss))])),
  },
];
