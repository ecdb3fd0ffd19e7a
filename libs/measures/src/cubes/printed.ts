import { ProtectedCell, Symbol } from '@lib/releases/cubes/cube';

/** A place of a table as it may be shown: a number, or the symbol in its place. */
export type Printed =
  { readonly value: number; readonly symbol: null } | { readonly value: null; readonly symbol: Symbol };

export const number = (value: number): Printed => ({ value, symbol: null });

export const symbol = (of: Symbol): Printed => ({ value: null, symbol: of });

/** A cell of a release; one that the release does not have is not available. */
export const printedOf = (cell: ProtectedCell | undefined): Printed =>
  cell === undefined || cell.value === null ? symbol(cell?.symbol ?? 'x') : number(cell.value);
