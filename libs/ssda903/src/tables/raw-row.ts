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
