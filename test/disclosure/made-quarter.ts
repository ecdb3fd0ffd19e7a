import { addMonths, firstOfMonth } from '@lib/kernel/day';
import { CareNeed } from '@lib/measures/cubes/care-needs';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { RegisteredOn } from '@lib/measures/high-cost-counts/register-on';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { countsOf } from '@lib/releases/protecting/counts';
import { Random } from '../../apps/cli/src/practice/random';
import { countsOfChildren, CUBES_OF_EVERYBODY, WholeChild, WholeLondon } from './children-of-a-day';
import {
  countsOfRegister,
  CUBES_OF_A_DAY,
  CASES_OF_HIGH_COST,
  madePlacement,
  MadeRegister,
  ON,
} from './high-cost-cubes';
import { BOROUGHS, CASES_OF_PANELS, casesOf, countsOfCases } from './panel-cubes';
import { Counts } from './read-together';
import { countsOfPlaces, placesBeside } from './void-cubes';

/** What every borough counts for every table of a date, by the code of its cube: all of the same children. */
export type MadeQuarter = ReadonlyMap<string, Counts>;

/** How many children in a hundred of each published group are in a placement of high cost: some 450 of London's. */
const DEAR: Readonly<Partial<Record<string, number>>> = {
  homes: 0.33,
  supported: 0.03,
  foster: 0.004,
  'residential-schools': 0.3,
  'other-residential': 0.1,
};

/** Our groups that are kinds of a published one, with how many in a hundred. */
const KEPT_AS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  homes: { residential: 0.93, secure: 0.07 },
  supported: { supported: 1 },
  foster: { 'fostering-mainstream': 0.9, 'fostering-kinship': 0.1 },
  'residential-schools': { 'residential-school': 1 },
  'other-residential': { 'other-residential': 1 },
};

const NEEDS: Readonly<Record<CareNeed, Readonly<Record<string, number>>>> = {
  abuse: { N1: 1 },
  disability: { N2: 1 },
  behaviour: { N6: 1 },
  family: { N3: 1, N4: 2, N5: 2, N7: 1, N8: 1 },
};

/** How many needs of a quarter no placement was found for. */
const UNMET = 24;

/** Ages of each published band, youngest band first. */
const AGES: readonly (readonly [number, number])[] = [[0, 0], [1, 4], [5, 9], [10, 15], [16, 17]]; // prettier-ignore

/** Remembers who is dear, so that whoever stays from quarter to quarter stays as they are. */
export class KnownRegister {
  private readonly random: Random;
  private readonly known = new WeakMap<WholeChild, RegisteredOn | 'not dear'>();

  /** @param busy how many of those a busy London has: 1 is all of them */
  constructor(
    seed: number,
    private readonly busy: number,
  ) {
    this.random = new Random(seed, 'dear children');
  }

  of(london: WholeLondon): MadeRegister {
    return new Map(
      [...london].map(([id, children]) => [
        id,
        children.flatMap((child) => {
          const known = this.known.get(child) ?? this.placementOf(child) ?? 'not dear';
          this.known.set(child, known);
          return known === 'not dear' ? [] : [known];
        }),
      ]),
    );
  }

  private placementOf(child: WholeChild): RegisteredOn | null {
    const group = PUBLISHED_GROUPS[child.group]!.group;
    if (!this.random.chance(this.busy * (DEAR[group] ?? 0))) return null;
    const age = this.random.whole(...AGES[child.band]!);
    const made = madePlacement(this.random);
    return {
      ...made,
      placement: {
        ...made.placement,
        birthMonth: firstOfMonth(addMonths(ON, -(12 * age + 6))),
        group: this.random.weighted(KEPT_AS[group]!),
        need: this.random.weighted(NEEDS[child.need as CareNeed]),
        locationTier: child.tier === 'unknown' ? null : child.tier,
        distanceMiles: milesOf(child, this.random),
      },
    };
  }
}

/** Of children who came alone the register has a distance where the returns' measure has none. */
const milesOf = ({ reach, unaccompanied }: WholeChild, random: Random): number | null => {
  if (reach === 'within-20') return random.whole(0, 20);
  if (reach === 'over-20-outside') return random.whole(21, 90);
  return unaccompanied && random.chance(0.8) ? random.whole(0, 60) : null;
};

/** What happened in a quarter, and how much of it beside a busy one. */
export interface Happened {
  readonly seed: number;
  readonly busy: number;
}

/** Every table of one date, of a London and its register. */
export const madeQuarter = (
  london: WholeLondon,
  register: MadeRegister,
  { seed, busy }: Happened,
): MadeQuarter => {
  const counts = new Map<string, Counts>();
  for (const cube of CUBES_OF_EVERYBODY) counts.set(cube.code, countsOfChildren(cube, london));
  for (const cube of CUBES_OF_A_DAY) counts.set(cube.code, countsOfRegister(cube.code, register));
  counts.set('hcli-voids', countsOfPlaces(placesBeside(register, seed)));
  for (const { cube, cases } of [...CASES_OF_HIGH_COST, ...CASES_OF_PANELS])
    counts.set(cube.code, countsOfCases(cube, cases(busy, seed)));
  counts.set('emergency-moves', endings(counts.get('hcli-endings')!, seed));
  counts.set('unmet-need', unmetNeeds(counts, { seed, busy }));
  return counts;
};

/** Placements that ended, those of high cost among them. */
const endings = (dear: Counts, seed: number): Counts => {
  const cube = cubeOf('emergency-moves')!;
  const random = new Random(seed, 'endings');
  const more = (id: number, category: string): number => dear.get(id)?.get(category) ?? 0;
  return new Map(
    BOROUGHS.map((id) => [
      id,
      countsOf(
        cube,
        new Map([
          ['unplanned', random.whole(0, 8) + more(id, 'planned|unplanned')],
          ['planned', random.whole(4, 30) + more(id, 'planned|planned')],
          ['not-known', random.whole(0, 4) + more(id, 'planned|not-recorded')],
        ]),
      ),
    ]),
  );
};

/** Needs of children whose case is open, was recommended on or ended in a placement: no borough has more than those. */
const unmetNeeds = (counts: MadeQuarter, { seed, busy }: Happened): Counts => {
  const cube = cubeOf('unmet-need')!;
  const cases = ['panel-cases', 'panel-recommendations', 'searches'].flatMap((code) =>
    [...counts.get(code)!].flatMap(([id, of]) => Array.from({ length: of.get('total')! }, () => id)),
  );
  const theirs = new Random(seed, 'unmet needs').shuffled(cases);
  return countsOfCases(
    cube,
    casesOf(cube, Math.round(busy * UNMET), seed).map(({ codes }, at) => ({ borough: theirs[at]!, codes })),
  );
};
