/** A row of a table before its columns are known. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** From a workbook only: the number under each date, by column index. */
  readonly serials?: Readonly<Record<number, number>>;
}

/** One table as it came, from a CSV file or a sheet: its heading, and rows that hold something. */
export interface SourceTable {
  /** In the words of the person who sent it: `2021-episodes.csv`, `return.xlsx, sheet Episodes`. */
  readonly file: string;
  /** The file's or the sheet's own name, for a table its columns do not tell. */
  readonly name: string;
  readonly heading: readonly string[];
  /** Read as they are asked for; may throw FileRefusedError, and then nothing of the table may be used. */
  readonly rows: Iterable<SourceRow>;
  /** A sheet, or a text beside the tables in a zip, may be a cover or notes; a file that is no table was a mistake. */
  readonly from: 'file' | 'sheet' | 'beside';
  /** From a workbook only: which calendar its serial dates count in. */
  readonly from1904?: boolean;
}
