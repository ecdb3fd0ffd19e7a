import { cubeOf } from '@lib/measures/cubes/cube-register';
import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import { Cube, ProductCode } from '@lib/releases/cubes/cube';
import { ReleasesOf } from '@lib/releases/selecting/newest-of-each.query';
import { Level, PARTS, rowsOf } from '../../london/asked/areas-asked';
import { breakdownsOf } from '../../london/asked/breakdown';

/** Where a figure is printed: the table, in which product and for which areas. */
export interface FigurePlace {
  readonly cube: Cube;
  readonly product: ProductCode;
  readonly level: Level;
}

/**
 * As near to what was asked as the figure is printed: not every table comes weekly, and not every figure is given for
 * boroughs. How often comes before which areas.
 * @throws Error for a figure that is printed nowhere, which a spec keeps out
 */
export const placeOf = (
  { cube: code, breakdown }: Pick<WorkstreamFigure, 'cube' | 'breakdown'>,
  asked: Pick<FigurePlace, 'product' | 'level'>,
): FigurePlace => {
  const cube = cubeOf(code);
  const others = cube?.products.filter((product) => product !== asked.product) ?? [];
  for (const product of [asked.product, ...others])
    for (const level of [asked.level, PARTS])
      if (cube && isBrokenDown({ cube, product, level }, breakdown)) return { cube, product, level };
  throw new Error(`${code}/${breakdown} is printed nowhere`);
};

const isBrokenDown = ({ cube, product, level }: FigurePlace, breakdown: string): boolean =>
  cube.products.includes(product) &&
  breakdownsOf(cube, product, rowsOf(level)).some(({ code }) => code === breakdown);

/** The releases a figure is selected from. */
export const releasesOf = ({ cube, product }: FigurePlace): ReleasesOf => ({ cube: cube.code, product });
