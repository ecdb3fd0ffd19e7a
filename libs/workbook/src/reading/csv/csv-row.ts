export interface CsvRow {
  /** The line on which the record starts; the first line of the file is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}
