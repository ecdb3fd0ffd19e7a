import { TableName } from './return-table';

/** Where a row came from, in the words of the person who sent it. */
export interface RowSource {
  /** The file, and the sheet where there are several: `2021-episodes.csv`, `return.xlsx, sheet Episodes`. */
  readonly file: string;
  /** The line of the file, the row of the sheet, or for XML the line of the element; the first line is 1. */
  readonly row: number;
}

/** One row as it came: values by the return's own column names, trimmed, otherwise unread; blank is ''. */
export interface RawRow extends RowSource {
  readonly values: Readonly<Record<string, string>>;
  /** Only in a concatenated file, which brings its own LA and YEAR columns. */
  readonly authority?: string;
  readonly year?: number;
}

export type ReturnShape = 'csv-tables' | 'zip' | 'workbook' | 'concatenated' | 'xml';

/** Something about a file rather than a row: a table twice, a column that is lacking, an encoding stated. */
export interface FileNote {
  readonly file: string;
  readonly level: 'refused' | 'worth knowing';
  readonly message: string;
}

/** A return in any of its shapes, read into one. */
export interface RawReturn {
  readonly shape: ReturnShape;
  readonly tables: Readonly<Partial<Record<TableName, readonly RawRow[]>>>;
  readonly notes: readonly FileNote[];
}

/** A file as it was handed in, before anything was read. */
export interface HandedInFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
