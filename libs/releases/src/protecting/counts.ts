import { CubeDefinition } from '../cubes/cube';

/** What one borough counted: children by category, those without sums first and the sums worked out. */
export type BoroughCounts = ReadonlyMap<string, number>;

/**
 * The counts of every category, from those of the categories without sums; nought where none is given.
 * @throws Error when two ways to add a category up differ: the cube is wrong, and nothing may be published from it.
 */
export const countsOf = (
  { code, categories }: Pick<CubeDefinition, 'code' | 'categories'>,
  counted: ReadonlyMap<string, number>,
): BoroughCounts => {
  const counts = new Map(
    categories.filter(({ sums }) => sums.length === 0).map((one) => [one.code, counted.get(one.code) ?? 0]),
  );
  const add = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + counts.get(part)!, 0);
  const sums = categories.flatMap((category) => {
    const [first, ...others] = category.sums.map(add);
    if (others.some((other) => other !== first)) {
      throw new Error(`The cube ${code} is wrong: ${category.code} adds up to different numbers.`);
    }
    return first === undefined ? [] : [[category.code, first] as const];
  });
  return new Map([...counts, ...sums]);
};
