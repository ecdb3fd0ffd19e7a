import { Printed, printedOf } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import { ProtectedCell } from '@lib/releases/cubes/cube';

export type AreaKey = Pick<Area, 'kind' | 'code'>;

/** The cells of a release by place. What the release does not hold is not available. */
export class PrintedTable {
  private readonly cells: ReadonlyMap<string, ProtectedCell>;

  constructor(cells: readonly ProtectedCell[]) {
    this.cells = new Map(cells.map((cell) => [keyOf(cell.area, cell.category), cell]));
  }

  at(area: AreaKey, category: string): Printed {
    return printedOf(this.cells.get(keyOf(area, category)));
  }
}

const keyOf = ({ kind, code }: AreaKey, category: string): string => `${kind} ${code} ${category}`;
