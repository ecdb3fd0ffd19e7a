import { SheetKey } from './workbook-column';

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

/** A row of a sheet, by where it stands. */
export type RowPlace = Pick<RowProblem, 'sheet' | 'line'>;

type Told = Pick<RowProblem, 'column' | 'message' | 'expected'> & Partial<Pick<RowProblem, 'weight'>>;

/** A problem of a row, unless another weight is said. */
export const aboutRow = ({ sheet, line }: RowPlace, told: Told): RowProblem => ({
  weight: 'problem',
  sheet,
  line,
  ...told,
});

/** What to do where somebody changed in between what a row speaks of. */
export const CONFLICT_WAY_OUT =
  'Download the workbook again and change the row there, or take this row out of the file';
