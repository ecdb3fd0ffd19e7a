import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { areasOn } from '@lib/measures/cubes/areas';
import { Printed, printedOf } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import { Category, CubeDefinition, ProductCode, ProtectedCell } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Releases } from '@lib/releases/selecting/releases.service';

/** A workbook takes its figures from here and from nowhere else. */
export const RELEASES = new Releases();

/** The cells of one release of a cube, as they may be shown. */
export class ReleasedTable {
  private constructor(
    readonly cube: CubeDefinition,
    readonly product: ProductCode,
    /** The day it was asked for. */
    readonly asked: Day,
    /** Null while there is none: then no figure is available. */
    readonly release: ReleaseSummary | null,
    readonly areas: readonly Area[],
    private readonly cells: ReadonlyMap<string, ProtectedCell>,
  ) {}

  /** The latest published release on or before a day. */
  static async upTo(tx: Tx, cube: CubeDefinition, product: ProductCode, day: Day): Promise<ReleasedTable> {
    const release = await RELEASES.upTo(tx, cube.code, product, day);
    const cells = release ? await RELEASES.select(tx, release.id) : [];
    const byPlace = new Map(cells.map((cell) => [placeOf(cell.area, cell.category), cell]));
    return new ReleasedTable(cube, product, day, release, areasOn(release?.on ?? day), byPlace);
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
