import { linearRanges } from '@lib/disclosure-control/attackers/linear-programme/linear-ranges';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { protect } from '@lib/disclosure-control/protecting/protect';
import { OFFICIAL, OPERATIONAL, Product } from '@lib/disclosure-control/table/figure';
import { day } from '@lib/kernel/day';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { Category, Cube } from '@lib/releases/cubes/cube';
import { countsOf } from '@lib/releases/protecting/counts';
import { withholdableIn } from '@lib/releases/protecting/withholdable';
import { countsOfChildren, CUBES_OF_EVERYBODY, WholeLondon, wholeLondon } from './children-of-a-day';
import { london2025 } from './london-2025';
import { BOROUGHS } from './panel-cubes';
import { WITHIN } from './what-lies-within-what';
import { foundOf, nameIn, PrintedTable, printTable, putTogether } from './whole-day';
import { leftTo, tooSoon, wholeHistory } from './whole-history';

const ON = day('2025-03-31');
const STICKY = 4;
const [FIRST, SECOND, THIRD] = BOROUGHS as [number, number, number];

const madeLondon = (seed: number): WholeLondon => wholeLondon(london2025(seed), seed);

const tablesOf = async (
  london: WholeLondon,
  product: Product,
  cubes = CUBES_OF_EVERYBODY,
): Promise<PrintedTable[]> => {
  const tables: PrintedTable[] = [];
  for (const cube of cubes.filter(({ products }) => products.includes(product.code)))
    tables.push(await printTable({ cube, counts: countsOfChildren(cube, london) }, { on: ON, product }));
  return tables;
};

const PRODUCTS = [
  ['weekly', OPERATIONAL],
  ['quarterly', OFFICIAL],
] as const;

describe('all tables of a day that count everybody, read as one', () => {
  it('are all that there are in the register', () => {
    const inRegister = CUBES.filter(({ population }) => population === 'everybody').map(({ code }) => code);
    expect(CUBES_OF_EVERYBODY.map(({ code }) => code).toSorted()).toEqual(inRegister.toSorted());
  });

  it('have no number in common but the total, in any borough of London: none can be taken from another', () => {
    expect(twins(madeLondon(1))).toEqual([]);
  });

  it.each(PRODUCTS)(
    '%s: neither somebody outside nor a borough names a small number, whatever lies within what',
    async (_which, product) => {
      const whole = putTogether(await tablesOf(madeLondon(2), product), { on: ON, product, within: WITHIN });
      const { asked, found } = await foundOf(whole, { product, insiders: [FIRST, SECOND, THIRD] });
      expect(found).toEqual([]);
      expect(asked).toBeGreaterThan(200);
    },
    120_000,
  );

  it.each(PRODUCTS)('%s: every value from 1 to 5 is left to somebody outside', async (_which, product) => {
    const { problem, table } = putTogether(await tablesOf(madeLondon(3), product), { on: ON, product, within: WITHIN }); // prettier-ignore
    const { figures } = problem;
    const small = [...figures.keys()].filter((at) => {
      const { value, published, held } = figures[at]!;
      return published && !held && value >= 1 && value <= product.threshold;
    });
    expect(small.length).toBeGreaterThan(30);
    const ranges = await linearRanges(asPublished(figures, table, product), knowledgeOf(figures, null), small);
    expect(ranges.filter(({ from, to }) => from > 1 || to < 5)).toEqual([]);
  }, 120_000); // prettier-ignore
});

/** Pairs of categories of two tables that count the same in every borough. */
const twins = (london: WholeLondon, cubes: readonly Cube[] = CUBES_OF_EVERYBODY): string[] => {
  const numbers = cubes.flatMap((cube) => {
    const counts = countsOfChildren(cube, london);
    return cube.categories.slice(1).map(({ code }) => ({
      cube: cube.code,
      name: nameIn(cube, code),
      of: [...counts.values()].map((all) => all.get(code)!),
    }));
  });
  return numbers.flatMap((one, at) =>
    numbers
      .slice(at + 1)
      .filter((other) => other.cube !== one.cube && other.of.every((many, id) => many === one.of[id]))
      .map((other) => `${one.name} = ${other.name}`),
  );
};

const printed = (code: string, sums: readonly (readonly string[])[] = []): Category => ({
  ...{ code, label: code, sums },
  ...{ forBoroughs: ['official'], forGroups: ['official'] },
});

/** Distance as a table of its own beside one of places: who is unaccompanied has no distance, and is printed twice. */
const tableOf = (code: string, parts: readonly string[]): Cube => ({
  ...LOCATION_TIERS_CUBE,
  code,
  categories: [printed('total', [parts]), ...parts.map((part) => printed(part))],
});

describe('what would give small numbers away', () => {
  const london = madeLondon(4);
  const all = countsOfChildren(LOCATION_TIERS_CUBE, london);
  const apart = (cube: Cube, of: (count: (code: string) => number) => Record<string, number>) => ({
    cube,
    counts: new Map(
      [...all].map(([id, counts]) => [
        id,
        countsOf(cube, new Map(Object.entries(of((code) => counts.get(code)!)))),
      ]),
    ),
  });
  const insiders = [FIRST];

  it('is a table that shares a number with another', async () => {
    const tiers = apart(tableOf('tiers', ['nowhere', 'alone', 'else']), (count) => ({
      nowhere: count('unknown'),
      alone: count('unaccompanied'),
      else: count('total') - count('unknown') - count('unaccompanied'),
    }));
    const distance = apart(tableOf('distance', ['none', 'worked-out']), (count) => ({
      none: count('unaccompanied'),
      'worked-out': count('total') - count('unaccompanied'),
    }));
    const of = { on: ON, product: OFFICIAL };
    const tables = [await printTable(tiers, of), await printTable(distance, of)];
    const same = [{ these: ['distance:none'], those: ['tiers:alone'] }];
    const found = async (within: typeof same, believed: readonly string[]) =>
      (await foundOf(putTogether(tables, { ...of, within }), { product: OFFICIAL, insiders, believed }))
        .found;
    expect(await found(same, ['others:0'])).not.toEqual([]);
  }, 60_000);

  it('is a table that is made as if nobody knew the total', async () => {
    const tiers = { cube: LOCATION_TIERS_CUBE, counts: all };
    const { problem } = await printTable(tiers, { on: ON, product: OFFICIAL });
    const forgetful = problem.figures.map((one) => (one.held ? { ...one, held: false, published: false } : one));
    const table = await protect(forgetful, OFFICIAL, withholdableIn(problem));
    const whole = putTogether([{ ...tiers, problem, table }], { on: ON, product: OFFICIAL, within: [] });
    expect((await foundOf(whole, { product: OFFICIAL, insiders: [] })).found).not.toEqual([]);
  }, 60_000); // prettier-ignore
});

describe('several releases of all tables, read as one', () => {
  const weeks = { product: OPERATIONAL, releases: 5, weeksApart: 1, seed: 1 };

  it('name no number from 1 to 5, to somebody outside or a borough who knows how far each ever moved in a week', async () => {
    const past = await wholeHistory({ ...weeks, sticky: STICKY });
    expect(tooSoon(past, STICKY)).toEqual([]);
    const last = past.at(-1)!.whole;
    expect((await foundOf(last, { product: OPERATIONAL, insiders: [FIRST] })).found).toEqual([]);
    for (const insider of [null, FIRST]) {
      const left = await leftTo(past, { product: OPERATIONAL, insider });
      expect(left.asked).toBeGreaterThan(80);
      expect(left.fewest).toBeGreaterThanOrEqual(2);
    }
  }, 240_000);

  it('are noticed when small numbers are shown as soon as they rise', async () => {
    expect(
      tooSoon(await wholeHistory({ ...weeks, releases: 3, weeksApart: 10, sticky: 0 }), STICKY),
    ).not.toEqual([]);
  }, 120_000);
});
