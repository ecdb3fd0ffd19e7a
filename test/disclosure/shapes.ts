import { boroughsIn, groupsOn } from '@lib/boroughs/groupings/find-group';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { OFFICIAL, OPERATIONAL, Product } from '@lib/disclosure-control/table/figure';
import { day } from '@lib/kernel/day';
import { benchmarkFinder, numberOrNull } from '@lib/reference-data/benchmarks/find-benchmark';
import { readBenchmarks } from '@lib/reference-data/benchmarks/read-benchmarks';
import { Random } from '../../apps/cli/src/practice/random';
import { MadeUpTable } from './made-up-table';

/** A table to be protected and attacked, by name so that a failure can be made again. */
export interface Shape {
  readonly name: string;
  readonly table: MadeUpTable;
  readonly product: Product;
}

const ON = day('2025-03-31');
const CITY = 201;
const BOROUGHS = AUTHORITIES.map(({ id }) => id).filter((id) => id !== CITY);

/** The three groupings of the 32 boroughs, two of which cross the third. */
export const LONDON_GROUPINGS = (['statistical', 'statutory', 'sub-region'] as const).map((grouping) =>
  groupsOn(grouping, ON)
    .map(({ code }) => boroughsIn(grouping, code, ON).flatMap((id) => (id === CITY ? [] : BOROUGHS.indexOf(id))))
    .filter((members) => members.length > 0),
); // prettier-ignore

const published = benchmarkFinder(readBenchmarks());

/** Children looked after by each of the 32 on 31 March 2025, as the DfE published them. */
export const TOTALS_2025: readonly number[] = BOROUGHS.map((id) => {
  const area = AUTHORITIES.find((one) => one.id === id)!.gss;
  const found = published({ year: 2025, area, group: 'Placement', characteristic: 'Total' });
  return numberOrNull(found!.number)!;
});

/** How London's children spread over placements, from many to few (DfE 2025, of 9,290). */
const SPREADS: readonly (readonly number[])[] = [
  [0.68, 0.12, 0.1, 0.05, 0.05],
  [0.68, 0.12, 0.1, 0.1],
  [0.05, 0.11, 0.15, 0.35, 0.35],
  [0.29, 0.2, 0.22, 0.17, 0.12],
  [0.9, 0.1],
  [0.68, 0.124, 0.101, 0.032, 0.024, 0.022, 0.016, 0.001],
];

/** How many of n children fall to each share; the shares vary from contributor to contributor. */
const spread = (random: Random, n: number, shares: readonly number[]): number[] => {
  const own = shares.map((share) => share * (0.5 + random.next()));
  const whole = own.reduce((sum, share) => sum + share, 0);
  const counts = shares.map(() => 0);
  for (let child = 0; child < n; child += 1) {
    let left = random.next() * whole;
    let category = 0;
    while (category < own.length - 1 && left > own[category]!) left -= own[category++]!;
    counts[category]! += 1;
  }
  return counts;
};

const london = (random: Random): MadeUpTable => {
  const shares = random.pick(SPREADS);
  return {
    counts: TOTALS_2025.map((total) => spread(random, total, shares)),
    groupings: LONDON_GROUPINGS,
    heldTotals: true,
  };
};

/** Contributors in two groupings that cross. */
const crossing = (contributors: number): number[][][] => {
  const all = [...Array(contributors).keys()];
  return [
    [0, 1].map((half) => all.filter((one) => one % 2 === half)),
    [all.filter((one) => one < contributors / 2), all.filter((one) => one >= contributors / 2)],
  ];
};

const filled = (
  random: Random,
  categories: number,
  count: (contributor: number, category: number) => number,
): MadeUpTable => {
  const contributors = random.whole(8, 16);
  const counts = [...Array(contributors).keys()].map((contributor) =>
    [...Array(categories).keys()].map((category) => count(contributor, category)),
  );
  return { counts, groupings: crossing(contributors), heldTotals: false };
};

/** Tables that are hard on a method that counts cells in a line. */
const NASTY: Readonly<Record<string, (random: Random) => MadeUpTable>> = {
  'all ones': (random) => filled(random, 4, () => 1),
  'one big and many small': (random) => filled(random, 5, (who) => (who === 0 ? 400 : random.whole(0, 4))),
  'one column': (random) => filled(random, 1, () => random.whole(0, 12)),
  'rows of nought': (random) => filled(random, 4, (who) => (who % 3 === 0 ? 0 : random.whole(0, 20))),
  'a tiny contributor': (random) => filled(random, 5, (who) => (who === 1 ? random.whole(0, 2) : random.whole(10, 60))),
  'two equal': (random) => filled(random, 4, (who, what) => (who < 2 ? [3, 0, 40, 2][what]! : random.whole(0, 30))),
  sparse: (random) => filled(random, 6, () => (random.chance(0.6) ? 0 : random.whole(1, 9))),
  'one small cell': (random) => filled(random, 5, (who, what) => (who === 2 && what === 2 ? 3 : random.whole(20, 90))),
}; // prettier-ignore

/** The n-th made-up cube: half of London's shape, half nasty; half weekly, half quarterly. */
export const shape = (n: number): Shape => {
  const random = new Random(n, 'disclosure');
  const product = n % 2 === 0 ? OPERATIONAL : OFFICIAL;
  if (n % 4 < 2) return { name: `${n} london ${product.code}`, table: london(random), product };
  const names = Object.keys(NASTY);
  const name = names[Math.floor(n / 4) % names.length]!;
  return { name: `${n} ${name} ${product.code}`, table: NASTY[name]!(random), product };
};
