import { protect, ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { OFFICIAL } from '@lib/disclosure-control/table/figure';
import { areasOn } from '@lib/measures/cubes/areas';
import { Category, Cube } from '@lib/releases/cubes/cube';
import { attack as attackBeforeRelease } from '@lib/releases/protecting/attack';
import { buildProblem, Problem } from '@lib/releases/protecting/build-problem';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { withholdableIn } from '@lib/releases/protecting/withholdable';
import { attack } from './attack';
import {
  countsOfRegister,
  CUBES_OF_A_DAY,
  HIGH_COST_CUBES_OF_A_QUARTER,
  madeRegister,
  ON,
} from './high-cost-cubes';
import { BOROUGHS } from './panel-cubes';

type Counts = ReadonlyMap<number, BoroughCounts>;

const problemOf = (cube: Cube, counts: Counts): Problem =>
  buildProblem({
    ...{ cube, counts, product: 'official', areas: areasOn(ON) },
    kept: () => false,
    printsBoroughs: true,
  });

const protectedOf = (problem: Problem): Promise<ProtectedTable> =>
  protect(problem.figures, OFFICIAL, withholdableIn(problem));

/** Numbers printed of London, with how many each borough has of them. */
const printedOf = ({ cells }: Problem, { places }: ProtectedTable, counts: Counts) =>
  cells.flatMap((cell, at) => {
    const { shown } = places[at]!;
    if (!cell || shown.kind !== 'number') return [];
    const behind = BOROUGHS.flatMap((id) => counts.get(id)?.get(cell.category) || []);
    return [{ category: cell.category, value: shown.value, behind }];
  });

const FOUND_BY_NOBODY = { hidden: 0, unprinted: 0, viewpoints: 33 };

/** Protects a table, attacks it as everybody, and looks at all it shows. */
const holdsUp = async (cube: Cube, counts: Counts): Promise<void> => {
  const problem = problemOf(cube, counts);
  const table = await protectedOf(problem);
  expect(await attackBeforeRelease(problem, table, OFFICIAL)).toEqual(FOUND_BY_NOBODY);
  const shown = printedOf(problem, table, counts).filter(({ value }) => value > 0);
  for (const { value, behind } of shown) {
    expect(value).toBeGreaterThanOrEqual(6);
    expect(behind.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...behind)).toBeLessThanOrEqual(0.7 * value);
  }
  expect(shown.map(({ category }) => category)).toContain('total');
};

describe.each(CUBES_OF_A_DAY.map(({ code }) => code))('%s of made-up placements', (code) => {
  it.each([60, 451])(
    '%s of them: what is shown is of six or more, of three boroughs, and of none more than 70 per cent',
    (many) => {
      const cube = CUBES_OF_A_DAY.find((one) => one.code === code)!;
      return holdsUp(cube, countsOfRegister(code, madeRegister(many, many)));
    },
    120_000,
  );
});

describe.each(HIGH_COST_CUBES_OF_A_QUARTER.map((of) => [of.cube.code, of] as const))(
  '%s of a made-up quarter',
  (_code, { cube, counts }) => {
    it.each([1, 2])(
      'shows what is of six or more, of three boroughs, and of none more than 70 per cent (%s)',
      (seed) => holdsUp(cube, counts(seed)),
      120_000,
    );
  },
);

describe('fees like for like', () => {
  const cube = CUBES_OF_A_DAY.find(({ code }) => code === 'hcli-fees')!;

  it('leave somebody outside every value from 1 to 5, and every borough three', async () => {
    const problem = problemOf(cube, countsOfRegister('hcli-fees', madeRegister(90, 3)));
    const found = await attack(problem.figures, await protectedOf(problem), OFFICIAL, false);
    expect(found).toMatchObject({ exact: 0, narrowedOutside: 0 });
    expect(found.fewest).toBeGreaterThanOrEqual(3);
    expect(found.asked).toBeGreaterThan(32);
  }, 120_000);

  it('are hidden where a kind is of six placements and two boroughs, or mostly of one', async () => {
    const [one, two, three, four] = BOROUGHS as [number, number, number, number];
    const shownOf = async (supported: Readonly<Record<number, number>>): Promise<string[]> => {
      const counts: Counts = new Map(
        BOROUGHS.map((id) => [
          id,
          countsOf(
            cube,
            new Map(Object.entries({ 'type|foster': 9, 'fee|supported|6000-7999': supported[id] ?? 0 })),
          ),
        ]),
      );
      const problem = problemOf(cube, counts);
      const shown = printedOf(problem, await protectedOf(problem), counts).filter(({ value }) => value > 0);
      return shown.map(({ category }) => category).filter((category) => category.includes('supported'));
    };
    expect(await shownOf({ [one]: 30, [two]: 30 })).toEqual([]);
    expect(await shownOf({ [one]: 30, [two]: 5, [three]: 5 })).toEqual([]);
    expect(await shownOf({ [one]: 2, [two]: 2, [three]: 2 })).toEqual([
      ...['type|supported', 'fee|supported|6000-7999'],
    ]);
    expect(await shownOf({ [one]: 2, [two]: 1, [three]: 1, [four]: 1 })).toEqual([]);
  }, 60_000);
});

/**
 * A table of several as one, whose total is taken apart in the ways of each.
 * @param linked categories of one that are sums of those of another
 */
const jointOf = (cubes: readonly Cube[], linked: readonly Category[] = []): Cube => {
  const isLinked = (code: string): boolean => linked.some((one) => one.code === code);
  const sums = cubes.flatMap(({ categories: [total] }) => total!.sums);
  const others = cubes.flatMap(({ categories }) => categories.slice(1));
  return {
    ...cubes[0]!,
    code: 'joint',
    categories: [
      { ...cubes[0]!.categories[0]!, sums: sums.filter((parts) => !parts.some(isLinked)) },
      ...others.filter(({ code }) => !isLinked(code)),
      ...linked,
    ],
  };
};

/** What a reader of all of them sees: each number as its own table prints it. */
const readTogether = async (
  cubes: readonly Cube[],
  joint: Cube,
  countsIn: (cube: Cube) => Counts,
): Promise<[Problem, ProtectedTable]> => {
  const shown = new Map<string, ProtectedTable['places'][number]>();
  const counted = new Map<number, Map<string, number>>(BOROUGHS.map((id) => [id, new Map()]));
  for (const cube of cubes) {
    const counts = countsIn(cube);
    for (const [id, all] of counts) for (const [code, many] of all) counted.get(id)!.set(code, many);
    const problem = problemOf(cube, counts);
    const { places } = await protectedOf(problem);
    problem.cells.forEach((cell, at) => cell && shown.set(cell.category, places[at]!));
  }
  const problem = problemOf(joint, new Map([...counted].map(([id, all]) => [id, countsOf(joint, all)])));
  const unprinted = { shown: { kind: 'unpublished' }, reason: 'not hidden' } as const;
  const places = problem.cells.map((cell) => (cell ? shown.get(cell.category)! : unprinted));
  return [problem, { places, hiddenAtLeast: 1, sensitive: 0, alternatives: 0, withheld: 0 }];
};

describe('the tables of one day together', () => {
  it('name no category twice but the total, so that none can be taken from another', () => {
    const codes = CUBES_OF_A_DAY.flatMap(({ categories }) => categories.slice(1).map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(CUBES_OF_A_DAY.every(({ sharedTotal, areas }) => sharedTotal === true && areas.length === 1)).toBe(
      true,
    );
  });

  it.each([60, 140, 451])(
    'of %s placements: who reads all of them finds no small number, outside or as a borough',
    async (many) => {
      const register = madeRegister(many, many + 1);
      const read = await readTogether(CUBES_OF_A_DAY, jointOf(CUBES_OF_A_DAY), ({ code }) => countsOfRegister(code, register)); // prettier-ignore
      expect(await attackBeforeRelease(...read, OFFICIAL)).toEqual(FOUND_BY_NOBODY);
    },
    300_000,
  );

  it('would give a small number away, were one of them to take the same placements apart by other bounds', async () => {
    const category = (code: string, sums: readonly (readonly string[])[] = []): Category => ({
      ...{ code, label: code, sums, forBoroughs: [] },
      forGroups: ['official'],
    });
    const tableOf = (...parts: string[]): Cube => ({
      ...CUBES_OF_A_DAY[0]!,
      categories: [category('total', [parts]), ...parts.map((part) => category(part))],
    });
    const [fine, coarse] = [tableOf('few', 'some', 'many'), tableOf('few or many', 'all some')];
    const countsIn = (cube: Cube): Counts =>
      new Map(
        BOROUGHS.map((id, at) => {
          const [few, some, many] = [at % 11 === 0 ? 1 : 0, at < 20 ? 1 : 0, 9];
          const all = { few, some, many, 'few or many': few + many, 'all some': some };
          return [id, countsOf(cube, new Map(Object.entries(all)))];
        }),
      );
    const linked = [category('few or many', [['few', 'many']]), category('all some', [['some']])];
    const read = await readTogether([fine, coarse], jointOf([fine, coarse], linked), countsIn);
    expect((await attackBeforeRelease(...read, OFFICIAL)).hidden).toBeGreaterThan(0);
  }, 60_000);
});
