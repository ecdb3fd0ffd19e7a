import { Area } from '@lib/releases/cubes/area';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { OwnFigures } from './own-figures';
import { PrintedTable } from './printed';

/** Cells of one release, chosen and not worked out. */
export interface ShownFigures {
  readonly release: ReleaseSummary;
  readonly areas: readonly Area[];
  readonly printed: PrintedTable;
  /** A borough's own; null for somebody of the programme. */
  readonly own: OwnFigures | null;
}
