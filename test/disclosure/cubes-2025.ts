import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LEFT_OUT } from '@lib/measures/cubes/areas';
import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { PLACEMENTS_IN_THE_YEAR } from '@lib/measures/cubes/placements-in-the-year.cube';
import { publishedValue } from '@lib/measures/cubes/published-values';
import { Cube } from '@lib/releases/cubes/cube';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { Random } from '../../apps/cli/src/practice/random';
import { countsOfLondon, london2025 } from './london-2025';

/** A cube with the counts a London of 31 March 2025 might have, and what of them the Department published. */
export interface CubeOf2025 {
  readonly cube: Cube;
  readonly source: string;
  /** By DfE number: every borough that takes part. */
  readonly counts: (seed: number) => ReadonlyMap<number, BoroughCounts>;
}

/** How children outside their borough spread over the tiers: the shape, not a measurement. */
const OUTSIDE_THE_BOROUGH = { 'sub-region': 17, london: 18, outside: 26, unknown: 3 } as const;

const boroughs = AUTHORITIES.filter(({ id }) => !LEFT_OUT.includes(id));

/** @throws Error where it was suppressed: nothing is guessed here. */
const published = (cube: Cube, gss: string, category: string): number => {
  const number = publishedValue(cube.code, { kind: 'borough', gss }, category, 2025)?.number;
  if (typeof number !== 'number') throw new Error(`${cube.code} ${category} of ${gss} was not published`);
  return number;
};

const tiersOf = (gss: string, random: Random): Map<string, number> => {
  const near = published(LOCATION_TIERS_CUBE, gss, 'borough');
  const counts = new Map([['borough', near]]);
  for (let child = published(LOCATION_TIERS_CUBE, gss, 'total'); child > near; child -= 1) {
    const tier = random.weighted(OUTSIDE_THE_BOROUGH);
    counts.set(tier, (counts.get(tier) ?? 0) + 1);
  }
  return counts;
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
  {
    cube: LOCATION_TIERS_CUBE,
    source: 'children in the borough and outside it as published; how far outside is made up',
    counts: (seed) => {
      const random = new Random(seed, 'tiers-2025');
      return new Map(
        boroughs.map(({ id, gss }) => [id, countsOf(LOCATION_TIERS_CUBE, tiersOf(gss, random))]),
      );
    },
  },
  {
    cube: PLACEMENTS_IN_THE_YEAR,
    source: 'all as published, in every run the same',
    counts: () =>
      new Map(boroughs.map(({ id, gss }) => [id, countsOf(PLACEMENTS_IN_THE_YEAR, movesOf(gss))])),
  },
];
