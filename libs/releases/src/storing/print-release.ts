import { ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { Shown } from '@lib/disclosure-control/published/published-table';
import { Area } from '../cubes/area';
import { CubeDefinition, ProductCode, ProtectedCell } from '../cubes/cube';
import { Problem } from '../protecting/build-problem';
import { MissingBorough } from '../selecting/release';
import { isLeftOut } from './inputs';

export interface PrintOf {
  readonly cube: Pick<CubeDefinition, 'categories' | 'areas'>;
  readonly product: ProductCode;
  readonly areas: readonly Area[];
  readonly missing: readonly MissingBorough[];
}

/** A cell in the order of areas and categories, and why it is as it is. */
export interface PrintedRelease {
  readonly cells: readonly ProtectedCell[];
  /** Of those with a number behind them: how many, and how many of them are hidden. */
  readonly counted: number;
  readonly hidden: number;
}

const key = (area: Area, category: string): string => `${area.kind} ${area.code} ${category}`;

/**
 * Every place a reader may ask for: a number, `c` where it is hidden, `x` where there is none: a borough that takes no
 * part, an area with nobody in it, boroughs in a quarter's week, and what had to be withheld.
 */
export const printRelease = (problem: Problem, table: ProtectedTable, of: PrintOf): PrintedRelease => {
  const shown = new Map(
    problem.cells.flatMap((cell, place) =>
      cell ? [[key(cell.area, cell.category), table.places[place]!.shown] as const] : [],
    ),
  );
  const cells = of.areas
    .filter(({ kind }) => of.cube.areas.includes(kind))
    .flatMap((area) =>
      of.cube.categories
        .filter(({ forBoroughs, forGroups }) =>
          (area.kind === 'borough' ? forBoroughs : forGroups).includes(of.product),
        )
        .map(({ code }): ProtectedCell => {
          const absent = isLeftOut(area, of.missing) ? 'c' : 'x';
          return {
            area: { kind: area.kind, code: area.code },
            category: code,
            ...inPrint(shown.get(key(area, code)), absent),
          };
        }),
    );
  const behind = [...shown.values()].filter(({ kind }) => kind !== 'unpublished');
  return { cells, counted: behind.length, hidden: behind.filter(({ kind }) => kind === 'hidden').length };
};

const inPrint = (shown: Shown | undefined, absent: 'c' | 'x'): Pick<ProtectedCell, 'value' | 'symbol'> => {
  if (shown?.kind === 'number') return { value: shown.value, symbol: null };
  if (shown?.kind === 'hidden') return { value: null, symbol: 'c' };
  return { value: null, symbol: shown ? 'x' : absent };
};
