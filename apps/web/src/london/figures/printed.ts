import { Area } from '@lib/releases/cubes/area';
import { ProtectedCell, Symbol } from '@lib/releases/cubes/cube';
import { wholePercent } from '@lib/measures/share';

/** A place of a table as it may be shown: a number, or the symbol in its place. */
export type Printed =
  { readonly value: number; readonly symbol: null } | { readonly value: null; readonly symbol: Symbol };

export type AreaKey = Pick<Area, 'kind' | 'code'>;

/** Below so many a share says more of each child than of the place (domain.md 6.2). */
const FEWEST_OF_A_SHARE = 6;

export const number = (value: number): Printed => ({ value, symbol: null });

export const symbol = (of: Symbol): Printed => ({ value: null, symbol: of });

/** The cells of a release by place. What the release does not hold is not available. */
export class PrintedTable {
  private readonly cells: ReadonlyMap<string, Printed>;

  constructor(cells: readonly ProtectedCell[]) {
    this.cells = new Map(cells.map((cell) => [keyOf(cell.area, cell.category), printedOf(cell)]));
  }

  at(area: AreaKey, category: string): Printed {
    return this.cells.get(keyOf(area, category)) ?? symbol('x');
  }
}

const keyOf = ({ kind, code }: AreaKey, category: string): string => `${kind} ${code} ${category}`;

const printedOf = (cell: ProtectedCell): Printed =>
  cell.value === null ? symbol(cell.symbol ?? 'x') : number(cell.value);

/**
 * A whole per cent worked out from what was printed, and so telling nothing new: hidden where either side is, or
 * where it would be of fewer than six children.
 */
export const percentOf = (part: Printed, whole: Printed): Printed => {
  if (part.symbol === 'x' || whole.symbol === 'x') return symbol('x');
  if (part.value === null || whole.value === null) return symbol('c');
  if (whole.value === 0) return symbol('z');
  if (whole.value < FEWEST_OF_A_SHARE) return symbol('c');
  return percent(part.value, whole.value);
};

/** The share of exact numbers of the borough's own, for itself. */
export const ownPercentOf = (part: number, whole: number): Printed =>
  whole === 0 ? symbol('z') : percent(part, whole);

const percent = (part: number, whole: number): Printed => {
  const share = wholePercent({ numerator: part, denominator: whole })!;
  return share === 0 && part > 0 ? symbol('k') : number(share);
};
