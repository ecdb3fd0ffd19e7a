import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { STATISTICS } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { addDays, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { areasOn, LEFT_OUT } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';
import { Cube, ProductCode, ProtectedCell, ReleasedAmount } from '@lib/releases/cubes/cube';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { countsOf as countsFrom } from '@lib/releases/protecting/counts';
import { insertAmounts, insertCells, insertRelease } from '@lib/releases/storing/insert-release';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Temporal } from 'temporal-polyfill';

/** Brent, in none of these releases. */
export const MISSING = 304;

export interface PrintedOf {
  readonly cube?: string;
  readonly cubeVersion?: number;
  readonly product?: ProductCode;
  readonly on: Day;
  /** Added to each borough’s count of one foster placement group, or of the first category, so that one release differs from another. */
  readonly more?: number;
  /** Made before there were sums of money. */
  readonly withoutMoney?: boolean;
}

/**
 * Writes a release as it would stand after it was made, for specs of what is shown of one: counts made up by rule and
 * printed as the product prints them, without the protecting and attacking that have specs of their own. Boroughs
 * have small numbers among theirs, which are `c`; Brent is missing.
 * @param stats of the role that alone writes releases
 */
export const printRelease = async (
  stats: UnitOfWork,
  {
    cube: code = 'placements',
    cubeVersion,
    product = 'operational',
    on,
    more = 0,
    withoutMoney = false,
  }: PrintedOf,
): Promise<string> => {
  const found = cubeOf(code)!;
  const cube = { ...found, version: cubeVersion ?? found.version };
  const areas = areasOn(on).filter(({ kind }) => cube.areas.includes(kind));
  const cells = areas.flatMap((area) => cellsOf(cube, product, area, more));
  const release = summaryOf(cube, product, on, cells);
  await stats.run(STATISTICS, async (tx) => {
    await insertRelease(tx, release);
    await insertCells(tx, release.id, cells);
    if (!withoutMoney) await insertAmounts(tx, release.id, madeUpAmounts(cube, more));
  });
  return release.id;
};

/** Three steps of the first sum, four of the second and so on; the third rounds to nought, and the fourth is hidden. */
const madeUpAmounts = ({ amounts = [] }: Cube, more: number): ReleasedAmount[] =>
  amounts.map(({ code, roundedTo }, at) => {
    if (at === 2) return { code, pence: null, symbol: 'k' };
    return at === 3
      ? { code, pence: null, symbol: 'c' }
      : { code, pence: (at + 3 + more) * roundedTo, symbol: null };
  });

const includes = AUTHORITIES.map(({ id }) => id).filter((id) => id !== MISSING && !LEFT_OUT.includes(id));

/** The made-up count of a borough in a category nothing is the sum of: from 0 to 60. */
export const madeUpCount = (boroughId: number, at: number): number => (boroughId * 31 + at * 17) % 61;

const countsOf = (cube: Cube, boroughId: number, more: number): ReadonlyMap<string, number> =>
  cube.population === 'cases'
    ? countsOfCases(cube, boroughId, more)
    : countsOfChildren(cube, boroughId, more);

/**
 * A few cases of a borough, which add up whichever way a cube takes them apart: the first way is made up, and every
 * other way shares the same number out.
 */
const countsOfCases = (cube: Cube, boroughId: number, more: number): ReadonlyMap<string, number> => {
  const ways = cube.categories[0]!.sums;
  const counted = new Map(
    ways[0]!.map((code, at) => [code, (madeUpCount(boroughId, at) % 4) + (at === 0 ? more : 0)]),
  );
  const valueOf = (code: string): number => {
    const [parts] = cube.categories.find((one) => one.code === code)!.sums;
    return parts ? parts.reduce((sum, part) => sum + valueOf(part), 0) : (counted.get(code) ?? 0);
  };
  for (const { code, sums } of cube.categories.toReversed())
    for (const parts of sums.slice(1)) {
      const known = parts.filter((part) => counted.has(part));
      const left = known.reduce((rest, part) => rest - counted.get(part)!, valueOf(code));
      shareOut(
        counted,
        parts.filter((part) => !known.includes(part)),
        left,
      );
    }
  return countsFrom(cube, counted);
};

/** To each part more than to the one before it, and what is left over to the last. */
const shareOut = (counted: Map<string, number>, parts: readonly string[], all: number): void => {
  const weights = (parts.length * (parts.length + 1)) / 2;
  let left = all;
  for (const [at, part] of parts.entries()) {
    const share = at === parts.length - 1 ? left : Math.floor((all * (at + 1)) / weights);
    counted.set(part, share);
    left -= share;
  }
};

/** Parts and sums are made up each for itself where a cube adds the same up twice: nothing is protected by them. */
const countsOfChildren = ({ categories }: Cube, boroughId: number, more: number): Map<string, number> => {
  const leaves = categories.filter(({ sums }) => sums.length === 0).map(({ code }) => code);
  const moving = leaves.find((code) => code.startsWith('foster|')) ?? leaves[0];
  const own = (code: string): number =>
    madeUpCount(boroughId, leaves.indexOf(code)) + (code === moving ? more : 0);
  return new Map(
    categories.map(({ code, sums: [parts] }) => [
      code,
      parts ? parts.reduce((sum, part) => sum + own(part), 0) : own(code),
    ]),
  );
};

const cellsOf = (cube: Cube, product: ProductCode, area: Area, more: number): ProtectedCell[] => {
  const present = area.boroughs.filter((id) => includes.includes(id));
  const counts = present.map((id) => countsOf(cube, id, more));
  const printed = cube.categories.filter((category) =>
    (area.kind === 'borough' ? category.forBoroughs : category.forGroups).includes(product),
  );
  return printed.map(({ code }) => {
    const count = counts.reduce((sum, one) => sum + one.get(code)!, 0);
    const of = { area: { kind: area.kind, code: area.code }, category: code };
    if (LEFT_OUT.some((id) => area.code === String(id))) return { ...of, value: null, symbol: 'c' };
    if (present.length === 0) return { ...of, value: null, symbol: 'x' };
    if (count > 0 && count <= (product === 'operational' ? 7 : 5)) return { ...of, value: null, symbol: 'c' };
    return { ...of, value: product === 'operational' ? 5 * Math.round(count / 5) : count, symbol: null };
  });
};

const summaryOf = (
  cube: Cube,
  product: ProductCode,
  on: Day,
  cells: readonly ProtectedCell[],
): Omit<ReleaseSummary, 'state'> => ({
  id: newId(),
  cube: cube.code,
  cubeVersion: cube.version,
  product,
  on,
  madeAt: Temporal.Instant.from(`${addDays(on, 1)}T06:00:00Z`),
  ruleVersion: 1,
  inputsHash: 'ab'.repeat(32),
  includes,
  missing: [
    { boroughId: LEFT_OUT[0]!, reason: 'left out' },
    { boroughId: MISSING, reason: 'no return yet' },
  ],
  freshest: on,
  oldest: on,
  cells: cells.filter(({ symbol }) => symbol !== 'x').length,
  hidden: cells.filter(({ symbol }) => symbol === 'c').length,
  checks: {
    earlier: [],
    viewpoints: 33,
    found: 0,
    withheld: 0,
    noughtsHidden: false,
    boroughsLeftOut: false,
    seconds: 0.4,
  },
});
