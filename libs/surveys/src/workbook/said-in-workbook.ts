import { BookIdentity } from './book-identity';
import { UploadProblem } from './upload-problem';

/** A line of the sheet of what is asked once. */
export interface SaidOnce {
  readonly question: string;
  readonly line: number;
  /** The heading under which its answer stands. */
  readonly heading: string;
  /** Null for a grid, whose answer stands on its own sheet. */
  readonly text: string | null;
  readonly confirmed: string;
  readonly version: string;
}

/** A line of a grid; columns that were taken out are not in it. */
export interface SaidGridLine {
  readonly question: string;
  readonly down: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly version: string;
}

/** A line of a section with rows; columns that were taken out are not in it. */
export interface SaidRow {
  readonly section: string;
  readonly line: number;
  /** As the cell has it; empty for a row that is added. */
  readonly row: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly confirmed: string;
  readonly version: string;
}

/** What the cells of a workbook say, as text. */
export interface SaidInWorkbook {
  readonly identity: BookIdentity;
  /** The sections with rows whose sheets are there: of others, no row is missing. */
  readonly sections: readonly string[];
  readonly once: readonly SaidOnce[];
  readonly grids: readonly SaidGridLine[];
  readonly rows: readonly SaidRow[];
  /** What was noticed while it was read. */
  readonly notes: readonly UploadProblem[];
}
