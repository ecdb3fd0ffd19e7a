import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { CARE_NEED_CODES } from '@lib/measures/cubes/care-needs';
import { NEED_GROUPS_CUBE } from '@lib/measures/cubes/need-groups.cube';
import { PLACEMENTS_IN_THE_YEAR } from '@lib/measures/cubes/placements-in-the-year.cube';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { SAME_CARER } from '@lib/measures/cubes/same-carer.cube';
import { STABILITY_OVER_TWO_YEARS } from '@lib/measures/cubes/stability-over-two-years.cube';
import { Tier } from '@lib/measures/location-tiers/location-tiers.measure';
import { placedCounts, Reach } from '@lib/measures/placement-counts/where-placed';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { Cube } from '@lib/releases/cubes/cube';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { Random } from '../../apps/cli/src/practice/random';
import { countsOfLondon, MadeUpChild, MadeUpLondon } from './london-2025';

/** Everything the tables of a day count of one child. */
export interface WholeChild extends MadeUpChild {
  readonly unaccompanied: boolean;
  readonly tier: Tier;
  readonly reach: Reach;
  readonly need: string;
  readonly inCare: 'under-two' | 'two' | 'two-and-a-half';
  readonly threeInYear: boolean;
  readonly threeInTwoYears: boolean;
  readonly sameCarer: boolean;
}

export type WholeLondon = ReadonlyMap<number, readonly WholeChild[]>;

const groupOf = ({ group }: Pick<MadeUpChild, 'group'>): string => PUBLISHED_GROUPS[group]!.group;
const bandOf = ({ band }: Pick<MadeUpChild, 'band'>): string => DFE_AGE_BANDS.bands[band]!.band;

const TIERS: Readonly<Record<Tier, number>> = {
  borough: 34,
  'sub-region': 17,
  london: 20,
  outside: 28,
  unknown: 1,
};

/** How many children in a hundred at each tier are within 20 miles of home. */
const NEAR: Readonly<Record<Exclude<Tier, 'unknown'>, number>> = {
  borough: 1,
  'sub-region': 0.99,
  london: 0.93,
  outside: 0.45,
};

/** The rest of a child, in the shape of the figures published for London in 2025. */
const wholeChild = (child: MadeUpChild, random: Random): WholeChild => {
  const isOld = bandOf(child) === '16-over';
  const unaccompanied = isOld && random.chance(groupOf(child) === 'supported' ? 0.55 : 0.2);
  const tier = random.weighted(TIERS);
  const inCare =
    bandOf(child) === 'under-1'
      ? 'under-two'
      : random.weighted({ 'under-two': 3, two: 1, 'two-and-a-half': 5 });
  const threeInYear = random.chance(0.1);
  const threeInTwoYears = inCare !== 'under-two' && (threeInYear || random.chance(0.18));
  return {
    ...child,
    ...{ unaccompanied, tier, inCare, threeInYear, threeInTwoYears },
    reach: unaccompanied || tier === 'unknown' || random.chance(0.008) ? 'not-known' : reachOf(tier, random),
    need: random.weighted(Object.fromEntries(CARE_NEED_CODES.map((code, at) => [code, 1 / (at + 1)]))),
    sameCarer: !threeInTwoYears && random.chance(0.85),
  };
};

const reachOf = (tier: Exclude<Tier, 'unknown'>, random: Random): Reach =>
  random.chance(NEAR[tier]) ? 'within-20' : 'over-20-outside';

/** A London with the rest of each child: the same for the same seed. */
export const wholeLondon = (london: MadeUpLondon, seed: number): WholeLondon =>
  new KnownChildren(seed).of(london);

/** Remembers the rest of each child, so that whoever stays from week to week stays as they are. */
export class KnownChildren {
  private readonly random: Random;
  private readonly known = new WeakMap<MadeUpChild, WholeChild>();

  constructor(seed: number) {
    this.random = new Random(seed, 'whole children');
  }

  of(london: MadeUpLondon): WholeLondon {
    return new Map([...london].map(([id, children]) => [id, children.map((child) => this.whole(child))]));
  }

  private whole(child: MadeUpChild): WholeChild {
    const known = this.known.get(child) ?? wholeChild(child, this.random);
    this.known.set(child, known);
    return known;
  }
}

const count = (codes: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};

const longTerm = ({ inCare, ...child }: WholeChild): boolean =>
  inCare === 'two-and-a-half' && bandOf(child) !== '16-over';

/** What each table of a day counts of the children of a borough. */
const COUNTED: Readonly<Record<string, (children: readonly WholeChild[]) => ReadonlyMap<string, number>>> = {
  [LOCATION_TIERS_CUBE.code]: (children) =>
    placedCounts(
      children.map(({ unaccompanied, tier, reach, ...child }) => ({
        ...{ unaccompanied, tier, reach, children: 1 },
        group: KEPT_AS[groupOf(child)] ?? 'other',
      })),
    ),
  [PLACEMENTS_IN_THE_YEAR.code]: (children) =>
    count(children.map(({ threeInYear }) => (threeInYear ? 'three-or-more' : 'fewer'))),
  [STABILITY_OVER_TWO_YEARS.code]: (children) =>
    count(
      children.map(({ inCare, threeInTwoYears }) =>
        inCare === 'under-two' ? 'under-two-years' : threeInTwoYears ? 'three-or-more' : 'fewer',
      ),
    ),
  [SAME_CARER.code]: (children) =>
    count(
      children.map((child) =>
        longTerm(child) ? (child.sameCarer ? 'same-carer' : 'another-carer') : 'everybody-else',
      ),
    ),
  [NEED_GROUPS_CUBE.code]: (children) => count(children.map(({ need }) => need)),
};

/** How a placement of a published group is kept; only whether it is foster or supported is asked. */
const KEPT_AS: Readonly<Record<string, string>> = { foster: 'fostering-mainstream', supported: 'supported' };

/** The tables of one day that count everybody. */
export const CUBES_OF_EVERYBODY: readonly Cube[] = [
  PLACEMENTS,
  LOCATION_TIERS_CUBE,
  PLACEMENTS_IN_THE_YEAR,
  STABILITY_OVER_TWO_YEARS,
  SAME_CARER,
  NEED_GROUPS_CUBE,
];

/** What every borough counts for a table. */
export const countsOfChildren = (cube: Cube, london: WholeLondon): Map<number, BoroughCounts> => {
  if (cube.code === PLACEMENTS.code)
    return countsOfLondon(new Map([...london].map(([id, all]) => [id, [...all]])));
  return new Map([...london].map(([id, children]) => [id, countsOf(cube, COUNTED[cube.code]!(children))]));
};
