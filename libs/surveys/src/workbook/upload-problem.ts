/** Where on a workbook something stands, as a person finds it. */
export interface BookPlace {
  readonly sheet: string;
  /** The row of the sheet; the first is 1. */
  readonly line: number;
  /** The heading of the column; null where it is about the whole row. */
  readonly column: string | null;
}

/** What a cell or a row of a workbook is told. A problem keeps the whole upload from being applied; a note does not. */
export interface UploadProblem extends BookPlace {
  readonly weight: 'problem' | 'note';
  /** The question it is about, by its words; null where it is about none. */
  readonly question: string | null;
  readonly message: string;
  readonly expected: string;
  /** The cell by which it can be mended on the page, and what stands in it; null where the file has to be mended. */
  readonly cell: { readonly name: string; readonly typed: string } | null;
}

type Told = Pick<UploadProblem, 'message' | 'expected'> & Partial<UploadProblem>;

/** A problem of a place that has to be mended in the file, unless more is said. */
export const problemAt = ({ sheet, line, column }: BookPlace, told: Told): UploadProblem => ({
  ...{ weight: 'problem', sheet, line, column, question: null, cell: null },
  ...told,
});
