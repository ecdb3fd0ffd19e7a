import { OpenedCell, OpenedSheet, OpenedTable, OpenedWorkbook } from '../opened-workbook';

/** P: published or scheduled. W: working extract. (U, upload templates, comes with the surveys.) */
export type WorkbookClass = 'P' | 'W';

/** What only the caller can know of a file. */
export interface Expectations {
  readonly fileName?: string;
  /** Rows the query gave, by sheet. */
  readonly rows?: Readonly<Record<string, number>>;
  /** Words for the area, one of which every title must have. By default those the Cover says are included. */
  readonly areas?: readonly string[];
  /** Values that were suppressed, or belong to somebody else: nowhere in the package. */
  readonly absent?: readonly string[];
  /** Headings of columns that repeat what somebody else wrote, as they wrote it: text whatever it looks like. */
  readonly asWritten?: readonly string[];
  /** An earlier file of the same report. */
  readonly earlier?: OpenedWorkbook;
}

/** One rule of accessible workbooks, X-01 to X-45 of the product brief, as a check that says what is wrong. */
export interface Rule {
  readonly id: string;
  readonly classes: readonly WorkbookClass[];
  readonly check: (book: OpenedWorkbook, expected: Expectations, of: WorkbookClass) => string[];
}

export const BOTH: readonly WorkbookClass[] = ['P', 'W'];
export const PUBLISHED: readonly WorkbookClass[] = ['P'];

const FRONT = new Set(['Cover', 'Contents', 'Notes']);

/** The sheets with the report's own tables, and of a published workbook its long format. */
export const dataSheets = (book: OpenedWorkbook): OpenedSheet[] =>
  book.sheets.filter(({ name }) => !FRONT.has(name));
export const tableSheets = (book: OpenedWorkbook): OpenedSheet[] =>
  dataSheets(book).filter(({ name }) => name !== 'Data');
export const sheetNamed = (book: OpenedWorkbook, name: string): OpenedSheet | undefined =>
  book.sheets.find((sheet) => sheet.name === name);

/** A problem for every sheet at fault. */
export const onEach = (sheets: readonly OpenedSheet[], check: (sheet: OpenedSheet) => string[]): string[] =>
  sheets.flatMap((sheet) => check(sheet).map((problem) => `${sheet.name}: ${problem}`));

export const filledCells = (sheet: OpenedSheet): OpenedCell[] =>
  [...sheet.cells.values()].filter(({ text }) => text !== '');

export const isInTable = (cell: OpenedCell, { range }: OpenedTable): boolean =>
  cell.row >= range.top &&
  cell.row <= range.bottom &&
  cell.column >= range.left &&
  cell.column <= range.right;

/** The cells of the table's rows, without its heading. */
export const bodyCells = (sheet: OpenedSheet): OpenedCell[] =>
  sheet.tables.flatMap((table) =>
    filledCells(sheet).filter((cell) => isInTable(cell, table) && cell.row > table.range.top),
  );

export const headerOf = (sheet: OpenedSheet, cell: OpenedCell): string =>
  sheet.tables[0]?.headers[cell.column - sheet.tables[0].range.left] ?? '';

/** The lines above the table. */
export const linesAbove = (sheet: OpenedSheet): string[] =>
  filledCells(sheet)
    .filter(({ row }) => row < (sheet.tables[0]?.range.top ?? Infinity))
    .sort((a, b) => a.row - b.row)
    .map(({ text }) => text);

/** What the Cover says of an item. */
export const coverSays = (book: OpenedWorkbook, item: string): OpenedCell | undefined => {
  const cover = sheetNamed(book, 'Cover');
  const label = cover && filledCells(cover).find(({ column, text }) => column === 1 && text === item);
  return label && cover.cells.get(`B${label.row}`);
};

export const isNumber = (cell: OpenedCell): boolean => cell.type === 'n';
export const isToken = (text: string): boolean => /^\[[a-z]{1,4}\]$/.test(text);
export const isDateFormat = (format: string): boolean => /[dy]/.test(format.replace(/"[^"]*"|\\./g, ''));
