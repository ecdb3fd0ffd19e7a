import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { RowProblem } from './row-problem';
import { SheetKey } from './workbook-column';

/** How an upload stood when it was checked, or applied. */
export interface UploadCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly problems: number;
  readonly warnings: number;
}

/** A workbook of the register that came back. */
export interface RegisterUpload {
  readonly id: string;
  readonly state: 'needs confirming' | 'applied' | 'undone' | 'discarded';
  readonly madeOn: Day;
  readonly standardIssuedOn: Day;
  readonly columns: Readonly<Partial<Record<SheetKey, readonly string[]>>>;
  readonly notes: readonly RowProblem[];
  readonly counts: UploadCounts;
  readonly uploadedAt: Temporal.Instant;
  readonly uploadedByName: string;
  readonly appliedAt: Temporal.Instant | null;
  readonly appliedByName: string | null;
  readonly undoneAt: Temporal.Instant | null;
  readonly undoneByName: string | null;
  readonly discardedAt: Temporal.Instant | null;
  readonly discardedBecause: 'not wanted' | 'not confirmed' | null;
}
