import { protect, ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { printed } from '@lib/disclosure-control/protecting/printed';
import { OFFICIAL, OPERATIONAL, Product } from '@lib/disclosure-control/table/figure';
import { day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { PANEL_CUBES } from '@lib/measures/cubes/cube-register';
import { Cube } from '@lib/releases/cubes/cube';
import { attack as attackBeforeRelease } from '@lib/releases/protecting/attack';
import { buildProblem, Problem } from '@lib/releases/protecting/build-problem';
import { withholdableIn } from '@lib/releases/protecting/withholdable';
import { attack } from './attack';
import { casesOf, countsOfCases, CUBES_OF_FEW, MadeCase } from './panel-cubes';

const productOf = ({ products: [code] }: Cube): Product => (code === 'official' ? OFFICIAL : OPERATIONAL);

const problemOf = (cube: Cube, cases: readonly MadeCase[]): Problem =>
  buildProblem({
    cube,
    product: cube.products[0]!,
    areas: areasOn(day('2026-09-30')),
    counts: countsOfCases(cube, cases),
    kept: () => false,
    printsBoroughs: true,
  });

interface Shown {
  readonly value: number;
  readonly shown: number;
  /** How many of it each borough has. */
  readonly behind: readonly number[];
}

const shownIn = (
  problem: Problem,
  table: ProtectedTable,
  counts: ReturnType<typeof countsOfCases>,
): Shown[] =>
  problem.cells.flatMap((cell, at) => {
    const { shown } = table.places[at]!;
    if (!cell || shown.kind !== 'number') return [];
    const behind = cell.area.boroughs.flatMap((id) => counts.get(id)?.get(cell.category) || []);
    return [{ value: problem.figures[at]!.value, shown: shown.value, behind }];
  });

const smallOf = ({ figures, cells }: Problem, { threshold }: Product): number =>
  figures.filter(({ value }, at) => cells[at] && value >= 1 && value <= threshold).length;

/** A quarter with hardly any case, and a quiet one: more have fewer small numbers. */
const MANY = [9, 24];

describe.each(CUBES_OF_FEW.map((cube) => [cube.code, cube] as const))(
  '%s of made-up cases',
  (_code, cube) => {
    const product = productOf(cube);

    it.each(MANY)(
      '%s of them: neither somebody outside nor a borough finds a small number',
      async (many) => {
        const cases = casesOf(cube, many, many);
        const problem = problemOf(cube, cases);
        const table = await protect(problem.figures, product, withholdableIn(problem));
        expect(await attackBeforeRelease(problem, table, product)).toEqual({
          ...{ hidden: 0, unprinted: 0, viewpoints: 33 },
        });
        const shown = shownIn(problem, table, countsOfCases(cube, cases));
        for (const { value, shown: number, behind } of shown) {
          expect(number).toBe(printed(value, product));
          if (value === 0) continue;
          expect(value).toBeGreaterThan(product.threshold);
          expect(behind.length).toBeGreaterThanOrEqual(3);
          expect(Math.max(...behind)).toBeLessThanOrEqual(0.7 * value);
        }
        expect(shown.length).toBeGreaterThan(0);
        expect(smallOf(problem, product)).toBeGreaterThan(0);
      },
      120_000,
    );

    it('leave somebody outside every value from 1 to 5, and every borough three', async () => {
      const problem = problemOf(cube, casesOf(cube, 24, 7, 0.4));
      const table = await protect(problem.figures, product, withholdableIn(problem));
      const found = await attack(problem.figures, table, product, false);
      expect(found).toMatchObject({ exact: 0, narrowedOutside: 0 });
      expect(found.fewest).toBeGreaterThanOrEqual(3);
      expect(found.asked).toBeGreaterThan(32);
    }, 120_000);
  },
);

describe('what the check of a release leaves out', () => {
  const cube = PANEL_CUBES.find(({ code }) => code === 'panel-actions')!;

  it('are boroughs that nobody can tell from two others: asked about all the same, none is found', async () => {
    for (const seed of [1, 2, 3]) {
      const problem = problemOf(cube, casesOf(cube, 45, seed, 0.5));
      const table = await protect(problem.figures, OFFICIAL, withholdableIn(problem));
      expect(problem.alike.size).toBeGreaterThan(100);
      expect(await attackBeforeRelease({ ...problem, alike: new Set() }, table, OFFICIAL)).toMatchObject({
        unprinted: 0,
      });
    }
  }, 60_000);
});
