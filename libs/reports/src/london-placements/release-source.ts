import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { CubeDefinition, ProductCode } from '@lib/releases/cubes/cube';
import { RELEASES, ReleasedTable } from './released-table';

/** The published releases a workbook may be made of: all there are, or those of the run that is made again. */
export class ReleaseSource {
  constructor(
    private readonly tx: Tx,
    private readonly only?: readonly string[],
  ) {}

  /** The latest on or before a day, with its cells. */
  async upTo(cube: CubeDefinition, product: ProductCode, day: Day): Promise<ReleasedTable> {
    const { tx, only } = this;
    const release = await RELEASES.upTo(tx, cube.code, product, { upTo: day, only });
    if (!release) return new ReleasedTable(cube, product, day, release, []);
    const cells = await RELEASES.select(tx, release.id);
    const amounts = cube.amounts ? (await RELEASES.amounts(tx, [release.id])).get(release.id) : [];
    return new ReleasedTable(cube, product, day, release, cells, amounts);
  }

  /** The days there is one of, newest first. */
  days({ code }: CubeDefinition, product: ProductCode): Promise<readonly Day[]> {
    return RELEASES.periods(this.tx, code, product, { only: this.only });
  }
}
