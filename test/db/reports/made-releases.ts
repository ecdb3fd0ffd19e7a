import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { STATISTICS } from '@lib/database/context/viewer-context';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { areasOn, LEFT_OUT } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode, ProtectedCell } from '@lib/releases/cubes/cube';
import { insertAmounts, insertCells, insertRelease } from '@lib/releases/storing/insert-release';
import { TestDatabase } from '@test/support/test-database';

/** Bexley has no return in the made-up releases. */
export const BEXLEY = 303;
/** A borough whose smallest groups are hidden, and what stands for it. */
export const HIDES = { borough: '305', category: 'supported' } as const;

/** Lets the first release of every cube be published at once. */
export const signOffCubes = async (database: TestDatabase): Promise<void> => {
  for (const { code, version } of CUBES) {
    await database.asSuperuser(
      `insert into cube_sign_offs (cube, cube_version, signed_at, signed_by, signed_by_name)
       values ($1, $2, now(), $3, 'An analyst') on conflict do nothing`,
      [code, version, newId()],
    );
  }
};

/** A release of every cube that has the product, as protected numbers might stand in it. */
export const saveReleases = async (database: TestDatabase, product: ProductCode, on: Day): Promise<void> => {
  const stats = await database.unitOfWork('stats');
  for (const cube of CUBES) {
    await stats.run(STATISTICS, async (tx) => {
      const cells = cellsOf(cube, product, on);
      const id = newId();
      await insertRelease(tx, {
        id,
        cube: cube.code,
        cubeVersion: cube.version,
        product,
        on,
        madeAt: Temporal.Instant.from(`${on}T06:00:00Z`),
        ruleVersion: 1,
        inputsHash: 'made-up',
        includes: AUTHORITIES.map(({ id: borough }) => borough).filter((borough) => !isOut(borough)),
        missing: [
          { boroughId: LEFT_OUT[0]!, reason: 'left out' },
          { boroughId: BEXLEY, reason: 'no return yet' },
        ],
        freshest: on,
        oldest: on,
        cells: cells.length,
        hidden: cells.filter(({ symbol }) => symbol === 'c').length,
        checks: {
          earlier: [], viewpoints: 34, found: 0, withheld: 0,
          noughtsHidden: false, boroughsLeftOut: false, seconds: 1,
        }, // prettier-ignore
      });
      await insertCells(tx, id, cells);
      await insertAmounts(
        tx,
        id,
        (cube.amounts ?? []).map(({ code, roundedTo }, at) =>
          at === 1 ? { code, pence: null, symbol: 'c' } : { code, pence: (at + 3) * roundedTo, symbol: null },
        ),
      );
    });
  }
};

const isOut = (borough: number): boolean => borough === BEXLEY || LEFT_OUT.includes(borough);

const cellsOf = (cube: Cube, product: ProductCode, on: Day): ProtectedCell[] =>
  areasOn(on)
    .filter(({ kind }) => cube.areas.includes(kind))
    .flatMap((area) =>
      cube.categories
        .filter(({ forBoroughs, forGroups }) =>
          (area.kind === 'borough' ? forBoroughs : forGroups).includes(product),
        )
        .map((category) => ({ area, category: category.code, ...shown(cube, area, category) })),
    );

/** Twenty children of every category that is counted itself; a total is the sum of its parts. */
const shown = (
  cube: Cube,
  { kind, code, boroughs }: Area,
  category: Category,
): Pick<ProtectedCell, 'value' | 'symbol'> => {
  const isHidden = code === HIDES.borough && category.code === HIDES.category;
  if (kind === 'borough' && LEFT_OUT.includes(Number(code))) return { value: null, symbol: 'c' };
  if (kind === 'borough' && Number(code) === BEXLEY) return { value: null, symbol: 'x' };
  if (isHidden) return { value: null, symbol: 'c' };
  return {
    value: 20 * boroughs.filter((one) => !isOut(one)).length * leavesOf(cube, category),
    symbol: null,
  };
};

const leavesOf = (cube: Cube, { sums }: Category): number =>
  (sums[0] ?? []).reduce(
    (sum, code) =>
      sum +
      leavesOf(
        cube,
        cube.categories.find((one) => one.code === code)!,
      ),
    0,
  ) || 1;
