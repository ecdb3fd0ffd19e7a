import { OFFICIAL } from '@lib/disclosure-control/table/figure';
import { Category, Cube } from '@lib/releases/cubes/cube';
import { attack as attackBeforeRelease } from '@lib/releases/protecting/attack';
import { countsOf } from '@lib/releases/protecting/counts';
import { attack } from './attack';
import {
  countsOfRegister,
  CUBES_OF_A_DAY,
  HIGH_COST_CUBES_OF_A_QUARTER,
  madeRegister,
} from './high-cost-cubes';
import { BOROUGHS } from './panel-cubes';
import {
  Counts,
  FOUND_BY_NOBODY,
  holdsUp,
  jointOf,
  printedOf,
  problemOf,
  protectedOf,
  readTogether,
} from './read-together';

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
            new Map(
              Object.entries({
                'type|foster': 9,
                'elsewhere-need|abuse': 9 + (supported[id] ?? 0),
                'elsewhere-age|13-15': 9 + (supported[id] ?? 0),
                'fee|supported|6000-7999': supported[id] ?? 0,
              }),
            ),
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

describe('what would tell something sensitive of every child', () => {
  const cube = CUBES_OF_A_DAY.find(({ code }) => code === 'hcli-cohort')!;
  const countsWhere = (underOrder: boolean) =>
    countsOfRegister(
      cube.code,
      new Map([...madeRegister(90, 5)].map(([id, all]) => [id, all.map((one) => ({ ...one, underOrder }))])),
    );
  const isPrinted = async (category: string, underOrder: boolean): Promise<boolean> => {
    const counts = countsWhere(underOrder);
    const problem = problemOf(cube, counts);
    const table = await protectedOf(problem);
    expect(await attackBeforeRelease(problem, table, OFFICIAL)).toEqual(FOUND_BY_NOBODY);
    return printedOf(problem, table, counts).some((one) => one.category === category);
  };

  it('is hidden where all of them are under an order, and nobody finds it; that none is may be said', async () => {
    expect(await isPrinted('total', true)).toBe(true);
    expect(await isPrinted('liberty|order', true)).toBe(false);
    expect(await isPrinted('liberty|none', true)).toBe(false);
    expect(await isPrinted('liberty|none', false)).toBe(true);
  }, 60_000);
});

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
