import fc from 'fast-check';
import { Knowledge, PublishedTable, Range } from '../published/published-table';
import { enumeratedRanges } from './enumeration/enumerate.spec-support';
import { flowRanges } from './flow/flow-ranges';
import { insidersOf, knowledgeOf } from './insider.spec-support';
import { exactlyKnown } from './linear-programme/exactly-known';
import { linearRanges } from './linear-programme/linear-ranges';
import { Layout, layoutByAge, layoutOf, MadeUpTable, printed, Printing } from './tables.spec-support';

const TABLES = 200;
const NOTHING: Knowledge = new Map();

const tables = (layouts: fc.Arbitrary<Layout>, largest: number, printings: readonly Printing[]) =>
  layouts.chain((layout) =>
    fc
      .record({
        cells: fc.array(
          fc.oneof({ weight: 3, arbitrary: fc.nat(largest) }, { weight: 1, arbitrary: fc.constant(0) }),
          {
            minLength: layout.sums.length,
            maxLength: layout.sums.length,
          },
        ),
        hidden: fc.array(fc.nat(9), { minLength: layout.sums.length, maxLength: layout.sums.length }),
        share: fc.integer({ min: 1, max: 9 }),
        unpublished: fc.boolean(),
        printing: fc.constantFrom(...printings),
      })
      .map(({ cells, hidden, share, unpublished, printing }) => {
        const places = new Set(hidden.flatMap((chance, place) => (chance < share ? [place] : [])));
        const made = printed(layout, cells, places, printing);
        return unpublished ? withoutHidden(made) : made;
      }),
  );

/** The same with nothing printed where a symbol was: not even that it is more than nought. */
const withoutHidden = ({ table, trueValues }: MadeUpTable): MadeUpTable => ({
  trueValues,
  table: {
    ...table,
    figures: table.figures.map((figure) =>
      figure.shown.kind === 'hidden' ? { ...figure, shown: { kind: 'unpublished' } } : figure,
    ),
  },
});

/** Nobody but a reader, and each of the contributors. */
const attackersOf = ({ table, trueValues }: MadeUpTable): Knowledge[] => [
  NOTHING,
  ...insidersOf(table).map((insider) => knowledgeOf(insider, table, trueValues)),
];

const placesOf = ({ figures }: PublishedTable): number[] => figures.map((_, place) => place);

const knownIn = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ from, to }, place) => (from === to ? [place] : []));

const flat = (most: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }));
const small = flat(3).map(([rows, columns]) => layoutOf(rows, columns));
const larger = flat(5).map(([rows, columns]) => layoutOf(rows, columns));

/** Three rows, the first two together, and the last two: each grouping is a table, both together no longer one. */
const linked = fc.integer({ min: 2, max: 3 }).map((columns) =>
  layoutOf(3, columns, [
    [0, 1],
    [1, 2],
  ]),
);

const byAge = fc.integer({ min: 2, max: 3 }).map((ages) => layoutByAge(2, 2, ages));

/** Only then is there an end to trying. */
const isWithinItsTotal = ({ table }: MadeUpTable): boolean =>
  flowRanges(table, NOTHING, placesOf(table)).every(({ to }) => to <= 14);

const EVERY: readonly Printing[] = [
  { roundedTo: 1, smallestShown: 6 },
  { roundedTo: 1, smallestShown: 6, hiddenAtLeast: 0 },
  { roundedTo: 5, smallestShown: 8 },
  { roundedTo: 5, smallestShown: 8, hiddenAtLeast: 0 },
];

/** The same on a smaller scale, for what tries every table. */
const LOW: readonly Printing[] = [
  { roundedTo: 1, smallestShown: 3 },
  { roundedTo: 1, smallestShown: 3, hiddenAtLeast: 0 },
  { roundedTo: 3, smallestShown: 5 },
];

describe('the attackers', () => {
  it('agree on every bound of every place, whoever attacks', async () => {
    await fc.assert(
      fc.asyncProperty(tables(larger, 20, EVERY), async (made) => {
        const places = placesOf(made.table);
        for (const knowledge of attackersOf(made).slice(0, 3)) {
          const ranges = flowRanges(made.table, knowledge, places);
          expect(await linearRanges(made.table, knowledge, places)).toEqual(ranges);
          expect(await exactlyKnown(made.table, knowledge, places)).toEqual(knownIn(ranges));
        }
      }),
      { numRuns: TABLES, seed: 20261122 },
    );
  });

  it('never find a range that the true number is outside', () => {
    fc.assert(
      fc.property(tables(larger, 40, EVERY), (made) => {
        flowRanges(made.table, NOTHING, placesOf(made.table)).forEach(({ from, to }, place) => {
          expect(made.trueValues[place]).toBeGreaterThanOrEqual(from);
          expect(made.trueValues[place]).toBeLessThanOrEqual(to);
        });
      }),
      { numRuns: TABLES, seed: 20261122 },
    );
  });

  it('agree with trying every table, in those of at most 3 x 3', async () => {
    await fc.assert(
      fc.asyncProperty(tables(small, 4, LOW).filter(isWithinItsTotal), async (made) => {
        for (const knowledge of attackersOf(made)) {
          const ranges = enumeratedRanges(made.table, knowledge);
          expect(flowRanges(made.table, knowledge, placesOf(made.table))).toEqual(ranges);
          expect(await linearRanges(made.table, knowledge, placesOf(made.table))).toEqual(ranges);
        }
      }),
      { numRuns: TABLES, seed: 20261122 },
    );
  });

  it.each([
    ['linked groupings', linked, 4],
    ['three dimensions', byAge, 3],
  ])(
    'by linear programme find all there is in %s too; by flow never more than that',
    async (_, layouts, largest) => {
      await fc.assert(
        fc.asyncProperty(tables(layouts, largest, LOW).filter(isWithinItsTotal), async (made) => {
          const places = placesOf(made.table);
          for (const knowledge of attackersOf(made).slice(0, 2)) {
            const ranges = enumeratedRanges(made.table, knowledge)!;
            expect(await linearRanges(made.table, knowledge, places)).toEqual(ranges);
            expect(await exactlyKnown(made.table, knowledge, places)).toEqual(knownIn(ranges));
            flowRanges(made.table, knowledge, places).forEach(({ from, to }, place) => {
              expect(from).toBeLessThanOrEqual(ranges[place]!.from);
              expect(to).toBeGreaterThanOrEqual(ranges[place]!.to);
            });
          }
        }),
        { numRuns: TABLES / 4, seed: 20261122 },
      );
    },
  );
});
