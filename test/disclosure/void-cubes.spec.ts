import { OFFICIAL } from '@lib/disclosure-control/table/figure';
import { HCLI_VOIDS } from '@lib/measures/cubes/hcli-voids.cube';
import { Category, Cube } from '@lib/releases/cubes/cube';
import { attack as attackBeforeRelease } from '@lib/releases/protecting/attack';
import { attack } from './attack';
import { countsOfRegister, CUBES_OF_A_DAY, madeRegister } from './high-cost-cubes';
import {
  FOUND_BY_NOBODY,
  holdsUp,
  jointOf,
  printedOf,
  problemOf,
  protectedOf,
  readTogether,
} from './read-together';
import { countsOfPlaces, madePlaces, placesBeside } from './void-cubes';

describe('made-up places held in block contracts', () => {
  it.each([3, 8, 20])(
    'up to %s a borough: what is shown is of six or more, of three boroughs, and of none more than 70 per cent',
    (most) => holdsUp(HCLI_VOIDS, countsOfPlaces(madePlaces(most, most))),
    120_000,
  );

  it('print how many are used and empty, of both kinds of setting, where boroughs hold some places', async () => {
    const counts = countsOfPlaces(madePlaces(20, 4));
    const problem = problemOf(HCLI_VOIDS, counts);
    const shown = printedOf(problem, await protectedOf(problem), counts).map(({ category }) => category);
    expect(shown).toEqual(
      expect.arrayContaining(['total', 'use|used', 'use|empty', 'kind|home', 'kind|other']),
    );
    expect(shown.length).toBeGreaterThan(HCLI_VOIDS.categories.length * 0.8);
  }, 60_000);

  it('leave somebody outside every value from 1 to 5, and every borough three', async () => {
    const problem = problemOf(HCLI_VOIDS, countsOfPlaces(madePlaces(8, 2)));
    const found = await attack(problem.figures, await protectedOf(problem), OFFICIAL, false);
    expect(found).toMatchObject({ exact: 0, narrowedOutside: 0 });
    expect(found.fewest).toBeGreaterThanOrEqual(3);
    expect(found.asked).toBeGreaterThan(32);
  }, 120_000);
});

/** What the total of all places is called beside that of all placements. */
const HELD = 'held';
const nameIn = ({ code }: Cube, category: string): string =>
  code === HCLI_VOIDS.code && category === 'total' ? HELD : category;

const BOUGHT_BY_BLOCK = 'procurement|block';
const ELSE_USED = 'used by others';

/** The tables of placements with that of places, for a reader who takes every placement bought by a block to be in one of them. */
const believed = (): Cube => {
  const joint = jointOf(CUBES_OF_A_DAY);
  const places = HCLI_VOIDS.categories.map((category): Category => ({
    ...category,
    code: nameIn(HCLI_VOIDS, category.code),
    sums: category.code === 'use|used' ? [...category.sums, [BOUGHT_BY_BLOCK, ELSE_USED]] : category.sums,
  }));
  const others: Category = { code: ELSE_USED, label: ELSE_USED, sums: [], forBoroughs: [], forGroups: [] };
  return { ...joint, categories: [...joint.categories, ...places, others] };
};

describe('places held in blocks beside the placements of the same day', () => {
  it('have no category in common with them', () => {
    const theirs = new Set(
      CUBES_OF_A_DAY.flatMap(({ categories }) => categories.slice(1).map(({ code }) => code)),
    );
    expect(HCLI_VOIDS.categories.slice(1).filter(({ code }) => theirs.has(code))).toEqual([]);
    expect(HCLI_VOIDS.sharedTotal).toBeUndefined();
  });

  it.each([60, 451])(
    'of %s placements: not even who takes each that was bought by a block to be in one of them finds a small number',
    async (many) => {
      const register = madeRegister(many, many + 3);
      const places = countsOfPlaces(placesBeside(register, many));
      const countsIn = (cube: Cube) =>
        cube.code === HCLI_VOIDS.code ? withOthers(places, register) : countsOfRegister(cube.code, register);
      const read = await readTogether([...CUBES_OF_A_DAY, HCLI_VOIDS], believed(), countsIn, nameIn);
      expect(await attackBeforeRelease(...read, OFFICIAL)).toEqual(FOUND_BY_NOBODY);
    },
    300_000,
  );
});

/** With how many of the used places are left for other children. */
const withOthers = (
  places: ReturnType<typeof countsOfPlaces>,
  register: ReturnType<typeof madeRegister>,
): ReturnType<typeof countsOfPlaces> => {
  const costs = countsOfRegister('hcli-costs', register);
  return new Map(
    [...places].map(([id, counts]) => {
      const others = counts.get('use|used')! - costs.get(id)!.get(BOUGHT_BY_BLOCK)!;
      return [id, new Map([...counts, [ELSE_USED, others]])];
    }),
  );
};
