import { protect } from '@lib/disclosure-control/protecting/protect';
import { OFFICIAL, OPERATIONAL } from '@lib/disclosure-control/table/figure';
import { day } from '@lib/kernel/day';
import { CUBES, cubeOf } from '@lib/measures/cubes/cube-register';
import { areasOn } from '@lib/measures/cubes/areas';
import { Category, Cube } from '@lib/releases/cubes/cube';
import { buildProblem } from '@lib/releases/protecting/build-problem';
import { countsOf } from '@lib/releases/protecting/counts';
import { wholeLondon, countsOfChildren } from './children-of-a-day';
import { everyQuarter, released, sameInBoth, shownTooSoon } from './every-quarter';
import { EveryTable, ProductTable } from './every-table';
import { EVERY_TIE } from './every-tie';
import { london2025 } from './london-2025';
import { KnownRegister, MadeQuarter, madeQuarter } from './made-quarter';
import { BOROUGHS } from './panel-cubes';
import { Counts } from './read-together';

const ON = day('2025-03-31');
const STICKY = 4;
const [FIRST] = BOROUGHS as [number];

const quarterOf = (seed: number, busy: number): MadeQuarter => {
  const london = wholeLondon(london2025(seed), seed);
  return madeQuarter(london, new KnownRegister(seed, busy).of(london), { seed, busy });
};

describe('all tables of one date, read as one', () => {
  it('are every table in the register: a new one is counted in made-quarter, with its ties in every-tie', () => {
    expect([...quarterOf(1, 0.3).keys()].toSorted()).toEqual(CUBES.map(({ code }) => code).toSorted());
  });

  it('have no number in common but totals, borough by borough: none can be taken from another', () => {
    expect(twins(quarterOf(1, 1))).toEqual([]);
  });

  it('give no small number away, to somebody outside or to a borough, a quarter after another', async () => {
    const past = await everyQuarter({ quarters: 2, seed: 2, busy: 0.3 });
    expect(shownTooSoon(past, STICKY)).toEqual([]);
    const { asked, found } = await past[1]!.whole.foundBy([FIRST]);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(250);
  }, 300_000);

  it('are noticed when small numbers are shown as soon as they rise', async () => {
    const of = ({ code }: Cube): boolean => ['location-tiers', 'hcli-cohort', 'hcli-costs'].includes(code);
    const past = await everyQuarter({ quarters: 3, seed: 2, busy: 0.3, sticky: 0, of });
    expect(shownTooSoon(past, STICKY)).not.toEqual([]);
  }, 120_000);

  it('give nothing away on a day that ends a week and a quarter, when both products come out', async () => {
    const london = wholeLondon(london2025(5), 5);
    const cube = cubeOf('location-tiers')!;
    const counts = new Map([[cube.code, countsOfChildren(cube, london)]]);
    const tables: ProductTable[] = [];
    for (const product of [OFFICIAL, OPERATIONAL])
      tables.push(await released(cube, { counts, on: ON, kept: new Set(), product }));
    const { asked, found } = await new EveryTable(tables, sameInBoth(cube)).foundBy([FIRST]);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(50);
  }, 60_000);
});

/** Pairs of numbers of two tables that are the same in every borough; what hardly anybody has is the same by chance. */
const twins = (counts: MadeQuarter): string[] => {
  const numbers = CUBES.flatMap((cube) =>
    cube.categories.slice(1).map(({ code }) => ({
      cube: cube.code,
      name: `${cube.code}:${code}`,
      of: BOROUGHS.map((id) => counts.get(cube.code)!.get(id)!.get(code)!).join(),
      all: BOROUGHS.reduce((sum, id) => sum + counts.get(cube.code)!.get(id)!.get(code)!, 0),
    })),
  );
  const common = numbers.filter(({ all }) => all >= BOROUGHS.length);
  return common.flatMap((one, at) =>
    common
      .slice(at + 1)
      .filter((other) => other.cube !== one.cube && other.of === one.of)
      .map((other) => `${one.name} = ${other.name}`),
  );
};

const category = (code: string, sums: readonly (readonly string[])[] = []): Category => ({
  ...{ code, label: code, sums, forBoroughs: [] },
  forGroups: ['official'],
});

/** A table of two parts, and what each borough has of them. */
const tableOf = (code: string, parts: readonly string[], of: (at: number) => readonly number[]) => {
  const cube: Cube = {
    ...cubeOf('hcli-cohort')!,
    ...{
      code,
      sensitive: [],
      categories: [category('total', [parts]), ...parts.map((part) => category(part))],
    },
  };
  const counts: Counts = new Map(
    BOROUGHS.map((id, at) => [
      id,
      countsOf(cube, new Map(parts.map((part, place) => [part, of(at)[place]!]))),
    ]),
  );
  return { cube, counts };
};

/** Protected by itself, as one that stays hidden where it is said so. */
const madeOf = async (
  { cube, counts }: ReturnType<typeof tableOf>,
  kept: readonly string[] = [],
): Promise<ProductTable> => {
  const problem = buildProblem({
    ...{ cube, counts, product: 'official', areas: areasOn(ON), printsBoroughs: true },
    kept: (_area, code) => kept.includes(code),
  });
  return { cube, counts, product: OFFICIAL, problem, table: await protect(problem.figures, OFFICIAL) };
};

describe('what would give small numbers away', () => {
  const few = (at: number): number => (at % 11 === 0 ? 1 : 0);

  it('is a number that is in two tables and held to be the same', async () => {
    const fine = await madeOf(
      tableOf('fine', ['few', 'some', 'many'], (at) => [few(at), at < 20 ? 1 : 0, 9]),
    );
    const coarse = await madeOf(
      tableOf('coarse', ['some too', 'others'], (at) => [at < 20 ? 1 : 0, 9 + few(at)]),
    );
    const same = { these: ['coarse:some too'], those: ['fine:some'], equal: true } as const;
    expect((await new EveryTable([fine, coarse], [same]).foundBy([FIRST])).found).not.toEqual([]);
    const apart = { ...coarse, cube: { ...coarse.cube, sharedTotal: false } };
    expect((await new EveryTable([fine, apart], []).foundBy([FIRST])).found).toEqual([]);
  }, 60_000);

  it('is what lies within a printed number on one side and on the other', async () => {
    const dear = await madeOf(
      tableOf('dear', ['near', 'far'], (at) => (at < 6 ? [1, 1] : [0, 0])),
      ['near', 'far'],
    );
    const all = await madeOf(tableOf('all', ['near', 'far'], (at) => (at < 6 ? [1, 1] : [0, 0])));
    const apart = [dear, { ...all, cube: { ...all.cube, sharedTotal: false } }];
    const within = ['near', 'far'].map((part) => ({ these: [`dear:${part}`], those: [`all:${part}`] }));
    expect((await new EveryTable(apart, []).foundBy([])).found).toEqual([]);
    expect((await new EveryTable(apart, within).foundBy([])).found).toHaveLength(2);
  }, 60_000);

  it('is no guess that is wrong: a tie that is not true of a borough, or of no table, is refused', async () => {
    const one = await madeOf(tableOf('one', ['near', 'far'], () => [1, 2]));
    const refused = (these: string, those: string) => () =>
      new EveryTable([one], [{ these: [these], those: [those] }]);
    expect(refused('one:far', 'one:near')).toThrow('one:far of 301 are not within one:near');
    expect(refused('one:near', 'one:nowhere')).toThrow('No borough has one:near and one:nowhere');
    expect(refused('one:near', 'one:far')).not.toThrow();
    expect(EVERY_TIE.length).toBeGreaterThan(35);
  }, 60_000);
});
