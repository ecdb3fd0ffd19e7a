import { CubeDefinition, ProductCode } from '@lib/releases/cubes/cube';
import { Breakdown, breakdownsOf } from '../asked/breakdown';

const ROWS = ['parts', 'boroughs'] as const;

/** Each way once, in its finest parts: for boroughs some are put together. */
export const waysOf = (cube: CubeDefinition): readonly Breakdown[] => {
  const all = [...cube.products]
    .toSorted((one: ProductCode, other: ProductCode) => one.localeCompare(other))
    .flatMap((product) => ROWS.flatMap((rows) => breakdownsOf(cube, product, rows)));
  return [...Map.groupBy(all, ({ code }) => code).values()].map(
    (same) => same.toSorted((one, other) => other.parts.length - one.parts.length)[0]!,
  );
};
