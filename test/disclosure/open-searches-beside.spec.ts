import { OFFICIAL } from '@lib/disclosure-control/table/figure';
import { day } from '@lib/kernel/day';
import { brokenDown } from '@lib/measures/cubes/broken-down';
import { OPEN_SEARCHES } from '@lib/measures/cubes/open-searches.cube';
import { SEARCHES } from '@lib/measures/cubes/searches.cube';
import { UNMET_NEED } from '@lib/measures/cubes/unmet-need.cube';
import { Cube } from '@lib/releases/cubes/cube';
import { Random } from '../../apps/cli/src/practice/random';
import { EveryTable, ProductTable, Tie } from './every-table';
import { BOROUGHS, casesOf, countsOfCases, MadeCase } from './panel-cubes';
import { printTable } from './whole-day';

const ON = day('2026-09-30');
const [FIRST, SECOND, THIRD] = BOROUGHS as [number, number, number];

const print = async (cube: Cube, cases: readonly MadeCase[]): Promise<ProductTable> => ({
  ...(await printTable({ cube, counts: countsOfCases(cube, cases) }, { on: ON, product: OFFICIAL })),
  product: OFFICIAL,
});

/** Searches that are still open, of cases of which it was said that nothing suitable was found: with kind and age alike. */
const openOf = (unmet: readonly MadeCase[], random: Random, share: number): MadeCase[] =>
  unmet
    .filter(() => random.chance(share))
    .map(({ borough, codes }) => ({
      borough,
      codes: [
        ...codes.filter((code) => /^(sought|age)\|/.test(code)),
        `wait|${random.weighted({ '0-7': 0.3, '8-28': 0.5, '29-over': 0.2 })}`,
      ],
    }));

const [KINDS, AGES] = [
  ['home', 'family', 'other'].map((kind) => `sought|${kind}`),
  ['under-16', '16-over'].map((age) => `age|${age}`),
];

/** What somebody may take to hold: that every search a survey says is open was told to a panel as unmet need. */
const BELIEVED: readonly Tie[] = ['total', ...KINDS, ...AGES].map((category) => ({
  these: [`open-searches:${category}`],
  those: [`unmet-need:${category}`],
}));

describe('what surveys say is open, beside what panels say was not found', () => {
  it.each([
    [1, 24, 0.7],
    [2, 30, 0.8],
    [3, 34, 0.6],
  ])(
    'gives nobody a small number of either, whatever they believe (seed %s, %s cases)',
    async (seed, many, share) => {
      const unmet = casesOf(UNMET_NEED, many, seed);
      const tables = [
        await print(OPEN_SEARCHES, openOf(unmet, new Random(seed, 'open'), share)),
        await print(UNMET_NEED, unmet),
        await print(SEARCHES, casesOf(SEARCHES, many, seed)),
      ];
      for (const ties of [[], BELIEVED]) {
        const { asked, found } = await new EveryTable(tables, ties).foundBy([FIRST, SECOND, THIRD]);
        expect(found).toEqual([]);
        expect(asked).toBeGreaterThan(20);
      }
    },
    120_000,
  );

  it('would give a number away if another table took the same searches apart with other bounds', async () => {
    const open = ['home', 'family', 'other'].flatMap((kind) =>
      BOROUGHS.slice(0, HAS[kind]).map((borough) => ({
        borough,
        codes: [`sought|${kind}`, 'age|under-16', 'wait|8-28'],
      })),
    );
    const others = ['home', 'other'].map((kind): Cube => {
      const ways = { sought: { [kind]: 'Of the kind', rest: 'Of another' } };
      return {
        ...{ ...OPEN_SEARCHES, code: `only-${kind}` },
        categories: brokenDown('Open', ways, 'official'),
      };
    });
    const tables = [await print(OPEN_SEARCHES, open)];
    for (const cube of others) {
      const kind = cube.code.slice('only-'.length);
      const taken = open.map(({ borough, codes: [code] }) => ({
        borough,
        codes: [code === `sought|${kind}` ? code : 'sought|rest'],
      }));
      tables.push(await print(cube, taken));
    }
    const same = others.map(({ code }): Tie => {
      const kind = `sought|${code.slice('only-'.length)}`;
      return { these: [`${code}:${kind}`], those: [`open-searches:${kind}`], equal: true };
    });
    expect((await new EveryTable(tables, []).foundBy([])).found).toEqual([]);
    expect((await new EveryTable(tables, same).foundBy([])).found).not.toEqual([]);
  }, 120_000);
});

/** Seven of one kind and six of another are printed; the two between them are not. */
const HAS: Readonly<Record<string, number>> = { home: 7, family: 2, other: 6 };
