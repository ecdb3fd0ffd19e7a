import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { Area } from '@lib/releases/cubes/area';
import { ReleasedAmount } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { NeighboursBeside } from './neighbours-beside';
import { OwnFigures } from './own-figures';
import { PrintedTable } from './printed-table';

/** Cells of one release, chosen and not worked out. */
export interface ShownFigures {
  readonly release: ReleaseSummary;
  readonly areas: readonly Area[];
  readonly printed: PrintedTable;
  /** Its sums of money over London; none of a table without, and of a release that was made before there were any. */
  readonly money: readonly ReleasedAmount[];
  /** The release before it, with the same cells; null for the first. */
  readonly before: FiguresBefore | null;
  /** A borough's own; null for somebody of the programme. */
  readonly own: OwnFigures | null;
  /**
   * A borough’s statistical neighbours: of the reader’s own borough, or of one that was chosen. None for nobody’s, and where the
   * table is not released by borough.
   */
  readonly neighbours?: NeighboursBeside | null;
  /** The definition of high cost it was counted by, where one has a say in the table. */
  readonly definition?: HcliDefinition;
}

/** What a release is compared with: only what was printed of the one before. */
export interface FiguresBefore {
  readonly release: Pick<ReleaseSummary, 'on' | 'cubeVersion' | 'includes'>;
  readonly printed: PrintedTable;
  readonly definition?: HcliDefinition;
}
