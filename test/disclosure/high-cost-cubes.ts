import { addDays, Day, day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { cohortParts } from '@lib/measures/high-cost-counts/cohort';
import { commitmentParts } from '@lib/measures/high-cost-counts/commitments';
import { costsParts } from '@lib/measures/high-cost-counts/costs';
import { feeParts } from '@lib/measures/high-cost-counts/fees';
import { RegisteredOn } from '@lib/measures/high-cost-counts/register-on';
import { countByPart } from '@lib/measures/cubes/broken-down';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { Cube } from '@lib/releases/cubes/cube';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { Random } from '../../apps/cli/src/practice/random';
import { CubeOf2025 } from './cubes-2025';
import { BOROUGHS, casesOf, countsOfCases, MadeCase } from './panel-cubes';

export const ON = day('2026-09-30');

/** How a placement is counted by each table of a day. */
const PARTS: Readonly<Record<string, (one: RegisteredOn) => Readonly<Record<string, string>>>> = {
  'hcli-cohort': cohortParts,
  'hcli-fees': (one) => feeParts(one, ON),
  'hcli-costs': (one) => costsParts(one, ON),
  'hcli-commitments': (one) => commitmentParts(one, ON),
};

/** The tables of one day, all of the same placements. */
export const CUBES_OF_A_DAY = Object.keys(PARTS).map((code) => cubeOf(code)!);

export type MadeRegister = ReadonlyMap<number, readonly RegisteredOn[]>;

/** Placements of high cost by borough: a few boroughs with many, most with ten to twenty. */
export const madeRegister = (many: number, seed: number): MadeRegister => {
  const random = new Random(seed, `high-cost ${many}`);
  const shares = BOROUGHS.map(() => 0.3 + random.next() ** 2 * 1.7);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return new Map(
    BOROUGHS.map((id, at) => [
      id,
      Array.from({ length: Math.round((many * shares[at]!) / all) }, () => madePlacement(random)),
    ]),
  );
};

const CODES = {
  home: 'residential',
  foster: 'fostering-mainstream',
  supported: 'supported',
  other: 'secure',
} as const;

export const madePlacement = (random: Random): RegisteredOn => {
  const kind = random.weighted({ home: 0.78, supported: 0.1, foster: 0.03, other: 0.09 });
  const weekly = Math.round(2_500 * Math.exp(random.next() * 1.1 + random.next() * 1.1)) * 100;
  const partner = random.chance(0.15);
  const line = (pence: number, at: CostLine['kind']): CostLine => ({
    kind: at, payer: 'social-care', per: 'week', pence, startsOn: day('2026-01-01'), endsOn: null,
  }); // prettier-ignore
  return {
    placement: {
      birthMonth: addDays(day('2009-01-01'), random.whole(0, 3_000)),
      startedOn: day('2026-01-01'),
      endedOn: null,
      group: CODES[kind],
      need: random.weighted({ N1: 0.6, N2: 0.12, N4: 0.05, N5: 0.12, N6: 0.08, N8: 0.03 }),
      locationTier: random.weighted({ borough: 0.16, 'sub-region': 0.14, london: 0.25, outside: 0.44, '': 0.01 }) || null,
      distanceMiles: random.chance(0.03) ? null : random.whole(0, 80),
    },
    solo: random.chance(0.08) ? null : random.chance(0.15),
    staffPerChild: null,
    registration: random.weighted({ registered: 0.85, unregistered: 0.05, applied: 0.02, unknown: 0.08 }),
    procurement: random.chance(0.08)
      ? null
      : random.weighted({ framework: 0.42, spot: 0.42, block: 0.09, 'direct award': 0.07, 'in-house': 0.03 }),
    expectedEndOn: dayAhead(random, 0.75, 400),
    contractEndsOn: dayAhead(random, 0.7, 365),
    needsBand: random.chance(0.1) ? null : random.weighted({ low: 0.1, moderate: 0.35, complex: 0.55 }),
    underOrder: random.chance(0.06),
    marked: false,
    lines: random.chance(0.005) ? [] : [line(Math.round(weekly * 0.8), 'core'), line(Math.round(weekly * 0.2), 'supervision')],
    funding: partner ? [{ funder: random.chance(0.5) ? 'health' : 'education', status: random.weighted({ agreed: 0.5, sought: 0.3, disputed: 0.2 }) }] : [],
    weeklyPence: weekly,
  };
}; // prettier-ignore

const dayAhead = (random: Random, chance: number, most: number): Day | null =>
  random.chance(chance) ? addDays(ON, random.whole(-45, most)) : null;

/** What each borough counts of a table. */
export const countsOfRegister = (code: string, register: MadeRegister): Map<number, BoroughCounts> =>
  new Map(
    [...register].map(([id, placements]) => [
      id,
      countsOf(cubeOf(code)!, countByPart(placements.map(PARTS[code]!))),
    ]),
  );

const BUSY = 451;

/** The tables of a day with as many placements as the made-up London has. */
export const HIGH_COST_CUBES_OF_A_DAY: readonly CubeOf2025[] = CUBES_OF_A_DAY.map((cube) => ({
  cube,
  source: `some ${BUSY} made-up placements of 32 boroughs`,
  counts: (seed) => countsOfRegister(cube.code, madeRegister(BUSY, seed)),
}));

/** How many there are of what happens in a quarter. */
const IN_A_QUARTER: Readonly<Record<string, number>> = {
  'hcli-endings': 70,
  'hcli-outcomes': 180,
  'hcli-uplifts': 60,
};

/** A cube of cases, with made-up ones: `busy` times as many as in a busy quarter. */
export interface CasesOf {
  readonly cube: Cube;
  readonly many: number;
  readonly cases: (busy: number, seed: number) => readonly MadeCase[];
}

/** What happens in a quarter: some parts of each way are common, others rare. */
export const CASES_OF_HIGH_COST: readonly CasesOf[] = Object.entries(IN_A_QUARTER).map(([code, many]) => {
  const cube = cubeOf(code)!;
  return {
    ...{ cube, many },
    cases: (busy, seed) => casesOf(cube, Math.round(busy * many), seed, 0.1).map(withAgreed),
  };
});

/** The tables of a quarter with made-up happenings. */
export const HIGH_COST_CUBES_OF_A_QUARTER: readonly CubeOf2025[] = CASES_OF_HIGH_COST.map(
  ({ cube, many, cases }) => ({
    cube,
    source: `${many} made-up happenings of 32 boroughs`,
    counts: (seed) => countsOfCases(cube, cases(1, seed)),
  }),
);

/** A request that was agreed to was agreed to by so much. */
const withAgreed = ({ borough, codes }: MadeCase, at: number): MadeCase => {
  const isAgreed = codes.some((code) => code === 'state|full' || code === 'state|part');
  return { borough, codes: isAgreed ? [...codes, at % 7 === 0 ? 'agreed|5-over' : 'agreed|under-5'] : codes };
};
