import { CellChange } from './cell-change';
import { FoundPlacement } from './found-placement';
import { OneOffChange } from './one-off-change';
import { RowWrites } from './plan-row';
import { RowPlace } from './row-problem';

/** All that a placement gets of an upload. */
export interface UploadWrites extends RowWrites {
  readonly oneOffs: readonly OneOffChange[];
}

/** A placement of the file with what becomes of it; its place is that of the first of its rows. */
export interface UploadRow extends RowPlace {
  readonly found: FoundPlacement;
  readonly kind: 'new' | 'changed' | 'unchanged';
  readonly changes: readonly CellChange[];
  readonly writes: UploadWrites;
}
