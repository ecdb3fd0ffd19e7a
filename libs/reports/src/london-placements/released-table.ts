import { Day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { Printed, printedOf } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import {
  Category,
  CubeDefinition,
  ProductCode,
  ProtectedCell,
  ReleasedAmount,
} from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Releases } from '@lib/releases/selecting/releases.service';

/** A workbook takes its figures from here and from nowhere else. */
export const RELEASES = new Releases();

/** The cells of one release of a cube, as they may be shown. */
export class ReleasedTable {
  private readonly cells: ReadonlyMap<string, ProtectedCell>;
  readonly areas: readonly Area[];

  constructor(
    readonly cube: CubeDefinition,
    readonly product: ProductCode,
    /** The day it was asked for. */
    readonly asked: Day,
    /** Null while there is none: then no figure is available. */
    readonly release: ReleaseSummary | null,
    cells: readonly ProtectedCell[],
    /** Its sums of money; none of a cube without, and of a release that was made before there were any. */
    readonly amounts: readonly ReleasedAmount[] = [],
  ) {
    this.areas = areasOn(release?.on ?? asked).filter(({ kind }) => cube.areas.includes(kind));
    this.cells = new Map(cells.map((cell) => [placeOf(cell.area, cell.category), cell]));
  }

  /** The categories printed for an area, in the cube's order. */
  categoriesOf({ kind }: Pick<Area, 'kind'>): readonly Category[] {
    return this.cube.categories.filter(({ forBoroughs, forGroups }) =>
      (kind === 'borough' ? forBoroughs : forGroups).includes(this.product),
    );
  }

  at(area: Pick<Area, 'kind' | 'code'>, category: string): Printed {
    return printedOf(this.cells.get(placeOf(area, category)));
  }
}

const placeOf = ({ kind, code }: Pick<Area, 'kind' | 'code'>, category: string): string =>
  `${kind} ${code} ${category}`;
