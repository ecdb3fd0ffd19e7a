import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { PLACEMENTS, placementCounts } from '@lib/measures/cubes/placements.cube';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { benchmarkFinder, numberOrNull } from '@lib/reference-data/benchmarks/find-benchmark';
import { readBenchmarks } from '@lib/reference-data/benchmarks/read-benchmarks';
import { LEFT_OUT } from '@lib/measures/cubes/areas';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { Random } from '../../apps/cli/src/practice/random';

/** A made-up child: where one lives and how old they are, as places in the published lists, and who provides it. */
export interface MadeUpChild {
  group: number;
  band: number;
  /** PLACE_PROVIDER. */
  provider: string | null;
}

/** Children by borough: London in the shape of the figures published for 31 March 2025. */
export type MadeUpLondon = ReadonlyMap<number, MadeUpChild[]>;

const GROUPS = PUBLISHED_GROUPS;
const BANDS = DFE_AGE_BANDS.bands;

/** How old children of each published group are, youngest first: the shape, not a measurement. */
const AGES: Readonly<Record<string, readonly number[]>> = {
  homes: [0, 0.01, 0.05, 0.54, 0.4],
  supported: [0, 0, 0, 0.01, 0.99],
  adoption: [0.25, 0.6, 0.15, 0, 0],
  'residential-schools': [0, 0, 0.1, 0.6, 0.3],
  foster: [0.05, 0.13, 0.18, 0.38, 0.26],
};
const OTHERWISE = [0.08, 0.15, 0.17, 0.3, 0.3];

const published = benchmarkFinder(readBenchmarks());

const publishedCount = (area: string, characteristic: string): number | null =>
  numberOrNull(published({ year: 2025, area, group: 'Placement', characteristic })!.number);

/**
 * The London of 31 March 2025: every published count of a borough as it is; what was suppressed shares the rest of
 * its total evenly from 1 up, as suppressed counts do.
 */
export const london2025 = (seed: number): MadeUpLondon => {
  const random = new Random(seed, 'london-2025');
  const boroughs = AUTHORITIES.filter(({ id }) => !LEFT_OUT.includes(id));
  return new Map(boroughs.map(({ id, gss }) => [id, childrenOf(gss, random)]));
};

const childrenOf = (gss: string, random: Random): MadeUpChild[] => {
  const counts = GROUPS.map(({ published: name }) => publishedCount(gss, name));
  let rest = publishedCount(gss, 'Total')! - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const suppressed = [...counts.keys()].filter((group) => counts[group] === null);
  for (let at = 0; rest > 0 && suppressed.length > 0; at = (at + 1) % suppressed.length, rest -= 1)
    counts[suppressed[at]!] = (counts[suppressed[at]!] ?? 0) + 1;
  return counts.flatMap((count, group) =>
    Array.from({ length: count ?? 0 }, () => ({
      group,
      band: bandOf(group, random),
      provider: providerOf(group, random),
    })),
  );
};

/** Who provides foster placements and homes: the shape of London’s in 2025, not a measurement. */
const PROVIDED_BY: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = {
  foster: { PR1: 0.52, PR4: 0.42, PR2: 0.02, '': 0.04 },
  homes: { PR4: 0.82, PR1: 0.05, PR2: 0.02, PR5: 0.08, '': 0.03 },
};

const providerOf = (group: number, random: Random): string | null => {
  const shares = PROVIDED_BY[GROUPS[group]!.group];
  return shares ? random.weighted(shares) || null : null;
};

const bandOf = (group: number, random: Random): number => {
  const shares = AGES[GROUPS[group]!.group] ?? OTHERWISE;
  let left = random.next();
  return Math.max(0, shares.findIndex((share) => (left -= share) < 0));
}; // prettier-ignore

/** In a week, about one child in a hundred leaves and another comes, and as many move (DfE 2025: flows of a year). */
const LEAVES = 0.009;
const MOVES = 0.008;

/** A week passes: some leave, some come, some move to another kind of placement, some are a band older. */
export const weekLater = (london: MadeUpLondon, random: Random): void => {
  for (const children of london.values()) {
    const before = children.length;
    for (let at = children.length - 1; at >= 0; at -= 1) {
      if (random.chance(LEAVES)) children.splice(at, 1);
      else if (random.chance(MOVES)) children[at] = anyChild(random);
    }
    for (let at = 0; at < before; at += 1) if (random.chance(LEAVES)) children.push(anyChild(random));
  }
};

/** How London's children spread over the published groups in 2025, in their order. */
const GROUP_SHARES = GROUPS.map(({ published: name }) => publishedCount('E12000007', name)! / 9290);

const anyChild = (random: Random): MadeUpChild => {
  let left = random.next();
  const group = Math.max(0, GROUP_SHARES.findIndex((share) => (left -= share) < 0)); // prettier-ignore
  return { group, band: bandOf(group, random), provider: providerOf(group, random) };
};

/** Foster carers who are nobody’s relatives or friends (U6): with them, an agency’s count as such. */
const PLACE = 'U6';

/** The counts of the cube of placements, as the release job would count them. */
export const countsOfLondon = (london: MadeUpLondon): Map<number, BoroughCounts> =>
  new Map(
    [...london].map(([id, children]) => {
      const cells = children.map(({ group, band, provider }) => ({
        group: GROUPS[group]!.group,
        band: BANDS[band]!.band,
        provider,
        place: PLACE,
        children: 1,
      }));
      return [id, countsOf(PLACEMENTS, placementCounts(cells))];
    }),
  );
