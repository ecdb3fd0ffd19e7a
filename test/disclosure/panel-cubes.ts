import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LEFT_OUT } from '@lib/measures/cubes/areas';
import { codeOf } from '@lib/measures/cubes/broken-down';
import { PANEL_CUBES, SURVEY_CUBES } from '@lib/measures/cubes/cube-register';
import { Cube } from '@lib/releases/cubes/cube';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { Random } from '../../apps/cli/src/practice/random';
import { CubeOf2025 } from './cubes-2025';

export const BOROUGHS = AUTHORITIES.map(({ id }) => id).filter((id) => !LEFT_OUT.includes(id));

/** The cubes of the panel, and what surveys say beside them: a few cases of many boroughs. */
export const CUBES_OF_FEW: readonly Cube[] = [...PANEL_CUBES, ...SURVEY_CUBES];

/** How many cases each cube of the panel has in a release of a busy year. */
const BUSY: Readonly<Record<string, number>> = {
  'panel-recommendations': 46,
  searches: 34,
  'unmet-need': 24,
  'open-searches': 60,
  'panel-cases': 150,
  'panel-follow-ups': 110,
  'panel-actions': 55,
  'similar-cases': 170,
};

/** The cubes of the panel with made-up cases, in the form of those of placements. */
export const BUSY_PANEL_CUBES: readonly CubeOf2025[] = CUBES_OF_FEW.map((cube) => ({
  cube,
  source: `${BUSY[cube.code]} made-up cases, some boroughs with several and most with one or none`,
  counts: (seed) => countsOfCases(cube, casesOf(cube, BUSY[cube.code]!, seed)),
}));

/** The same cases, as many of them as are asked for. */
export const CASES_OF_PANELS = CUBES_OF_FEW.map((cube) => ({
  cube,
  cases: (busy: number, seed: number): readonly MadeCase[] =>
    casesOf(cube, Math.round(busy * BUSY[cube.code]!), seed),
}));

/** One case, by a part of each way its cube is taken apart. */
export interface MadeCase {
  readonly borough: number;
  readonly codes: readonly string[];
}

/** Every way in which the total is the sum of categories that are counted themselves. */
const waysOf = ({ categories }: Cube): readonly (readonly string[])[] => categories[0]!.sums;

/** A few boroughs bring many cases, most one or none: the shape of what panels hear. */
const boroughOf = (random: Random, most: number): number =>
  random.chance(most) ? random.pick(BOROUGHS.slice(0, 3)) : random.pick(BOROUGHS);

/**
 * A case of a cube. Parts come in the order of their list, each half as often as the one before, so that there are
 * always some with very few.
 */
export const madeCase = (cube: Cube, random: Random, concentrated = 0.2): MadeCase => {
  if (cube.code === 'similar-cases') return pastCase(random, concentrated);
  return {
    borough: boroughOf(random, concentrated),
    codes: waysOf(cube).map((parts) => partOf(random, parts)),
  };
};

const partOf = (random: Random, parts: readonly string[]): string =>
  parts.find((_, at) => at === parts.length - 1 || random.chance(0.55))!;

/** Needs and kinds go through all three ways of a past case, so they have to agree. */
const pastCase = (random: Random, concentrated: number): MadeCase => {
  const need = partOf(random, ['harm', 'health', 'care']);
  const kind = partOf(random, ['home', 'family', 'other']);
  const cost = partOf(random, ['6000-over', '2000-5999', 'under-2000']);
  const still = partOf(random, ['yes', 'unknown', 'no']);
  return {
    borough: boroughOf(random, concentrated),
    codes: [
      codeOf('kind', `${need}|${kind}`),
      codeOf('cost', `${kind}|${cost}`),
      codeOf('still', `${need}|${still}`),
    ],
  };
};

/** The counts of every borough; most have none in most places. */
export const countsOfCases = (cube: Cube, cases: readonly MadeCase[]): Map<number, BoroughCounts> =>
  new Map(
    BOROUGHS.map((id) => {
      const counted = new Map<string, number>();
      for (const { codes } of cases.filter(({ borough }) => borough === id))
        for (const code of codes) counted.set(code, (counted.get(code) ?? 0) + 1);
      return [id, countsOf(cube, counted)];
    }),
  );

export const casesOf = (cube: Cube, many: number, seed: number, concentrated?: number): MadeCase[] => {
  const random = new Random(seed, `${cube.code} ${many}`);
  return Array.from({ length: many }, () => madeCase(cube, random, concentrated));
};
