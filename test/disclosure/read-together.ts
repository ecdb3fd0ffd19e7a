import { protect, ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { OFFICIAL } from '@lib/disclosure-control/table/figure';
import { areasOn } from '@lib/measures/cubes/areas';
import { Category, Cube } from '@lib/releases/cubes/cube';
import { attack as attackBeforeRelease } from '@lib/releases/protecting/attack';
import { buildProblem, Problem } from '@lib/releases/protecting/build-problem';
import { BoroughCounts, countsOf } from '@lib/releases/protecting/counts';
import { withholdableIn } from '@lib/releases/protecting/withholdable';
import { ON } from './high-cost-cubes';
import { BOROUGHS } from './panel-cubes';

export type Counts = ReadonlyMap<number, BoroughCounts>;

export const problemOf = (cube: Cube, counts: Counts): Problem =>
  buildProblem({
    ...{ cube, counts, product: 'official', areas: areasOn(ON) },
    kept: () => false,
    printsBoroughs: true,
  });

export const protectedOf = (problem: Problem): Promise<ProtectedTable> =>
  protect(problem.figures, OFFICIAL, withholdableIn(problem));

/** Numbers printed of London, with how many each borough has of them. */
export const printedOf = ({ cells }: Problem, { places }: ProtectedTable, counts: Counts) =>
  cells.flatMap((cell, at) => {
    const { shown } = places[at]!;
    if (!cell || shown.kind !== 'number') return [];
    const behind = BOROUGHS.flatMap((id) => counts.get(id)?.get(cell.category) || []);
    return [{ category: cell.category, value: shown.value, behind }];
  });

export const FOUND_BY_NOBODY = { hidden: 0, unprinted: 0, viewpoints: 33 };

/** Protects a table, attacks it as everybody, and looks at all it shows. */
export const holdsUp = async (cube: Cube, counts: Counts): Promise<void> => {
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

/**
 * A table of several as one, whose total is taken apart in the ways of each.
 * @param linked categories of one that are sums of those of another
 */
export const jointOf = (cubes: readonly Cube[], linked: readonly Category[] = []): Cube => {
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

/**
 * What a reader of all of them sees: each number as its own table prints it.
 * @param nameIn what a category is called in the joint table, where two tables call something alike
 */
export const readTogether = async (
  cubes: readonly Cube[],
  joint: Cube,
  countsIn: (cube: Cube) => Counts,
  nameIn: (cube: Cube, category: string) => string = (_cube, category) => category,
): Promise<[Problem, ProtectedTable]> => {
  const shown = new Map<string, ProtectedTable['places'][number]>();
  let hiddenAtLeast: 0 | 1 = 1;
  const counted = new Map<number, Map<string, number>>(BOROUGHS.map((id) => [id, new Map()]));
  for (const cube of cubes) {
    const counts = countsIn(cube);
    for (const [id, all] of counts)
      for (const [code, many] of all) counted.get(id)!.set(nameIn(cube, code), many);
    const problem = problemOf(cube, counts);
    const { places, hiddenAtLeast: least } = await protectedOf(problem);
    if (least === 0) hiddenAtLeast = 0;
    problem.cells.forEach((cell, at) => cell && shown.set(nameIn(cube, cell.category), places[at]!));
  }
  const problem = problemOf(joint, new Map([...counted].map(([id, all]) => [id, countsOf(joint, all)])));
  const unprinted = { shown: { kind: 'unpublished' }, reason: 'not hidden' } as const;
  const places = problem.cells.map((cell) => (cell ? shown.get(cell.category)! : unprinted));
  return [problem, { places, hiddenAtLeast, sensitive: 0, alternatives: 0, withheld: 0 }];
};
