import { SpendingLineCode } from './spending-line';

/** What a borough spent on one line in a financial year, gross, as a table says it. */
export interface SpendingFigure {
  readonly boroughId: number;
  /** The year in which the financial year ends: 2025 is April 2024 to March 2025. */
  readonly year: number;
  readonly line: SpendingLineCode;
  readonly pence: number;
  /** The row of the file; the first is 1. */
  readonly row: number;
}

/** Something wrong in a table, by the row as a person sees it and the heading of the column. */
export interface SpendingProblem {
  /** Null for the file as a whole. */
  readonly row: number | null;
  readonly column: string;
  readonly message: string;
}

/** Rows that are not read, and why; a whole table of England has many. */
export interface PassedOver {
  /** Of authorities that are not in London, and of regions. */
  readonly otherAreas: number;
  readonly otherLines: number;
  /** Of those, lines without a number, which the Department’s tables do not have: perhaps one that was misspelt. */
  readonly unknownLines: readonly string[];
  /** Where the publisher gives a symbol or nothing in the place of a number. */
  readonly notGiven: number;
}

export interface ReadSpending {
  readonly figures: readonly SpendingFigure[];
  readonly passedOver: PassedOver;
  readonly problems: readonly SpendingProblem[];
}

/** Rows under a heading, wherever they came from. */
export interface SpendingRows {
  readonly heading: readonly string[];
  readonly rows: Iterable<{ readonly row: number; readonly cells: readonly string[] }>;
}

export const keyOfFigure = ({ boroughId, year, line }: Omit<SpendingFigure, 'pence' | 'row'>): string =>
  [boroughId, year, line].join('|');
