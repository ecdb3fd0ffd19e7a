import { SheetKey } from './workbook-columns';

/** What a row, or a cell of it, is told. A problem or a conflict keeps the whole upload from being applied. */
export interface RowProblem {
  readonly weight: 'problem' | 'conflict' | 'warning';
  readonly sheet: SheetKey;
  /** The row of the sheet. */
  readonly line: number;
  /** The heading of the column; null where it is about the whole row. */
  readonly column: string | null;
  readonly message: string;
  readonly expected: string;
}
