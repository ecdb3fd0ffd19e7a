import { CellValue, Column, columnInRow, isNumeric, Kind } from '@lib/workbook/writing/column';
import { storedNumber } from '@lib/workbook/writing/cell-xml';
import { inBatches } from '@lib/workbook/writing/rows';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportContent } from '../report';

/** A column without the code that reads a row: what a table is written from again. */
export interface KeptColumn {
  readonly header: string;
  readonly kind: Kind;
  readonly decimals: number;
  readonly days: 'short' | 'long';
  readonly notes: readonly string[];
  readonly widest: number;
}

/** A cell; where rows differ in what they are, with the kind its row has. */
export type KeptCell = string | number | null | { readonly as: Kind; readonly value: string | number | null };

/** A table of a run with its rows, by the order of its columns. */
export interface KeptTable extends Omit<PublishedSheet, 'columns' | 'rows'> {
  readonly columns: readonly KeptColumn[];
  readonly rows: readonly (readonly KeptCell[])[];
}

/** Everything a run had, without code: it can be kept, compared with another and written to a workbook again. */
export interface KeptContent extends Omit<ReportContent, 'sheets' | 'releases'> {
  readonly sheets: readonly KeptTable[];
}

/** The tables of a run with every row read, so that they can be kept. @throws RangeError for a number no workbook holds. */
export const keptContentOf = async ({ releases: _, ...content }: ReportContent): Promise<KeptContent> => {
  const sheets: KeptTable[] = [];
  for (const sheet of content.sheets) sheets.push(await keptTableOf(sheet));
  return { ...content, sheets };
};

const keptTableOf = async ({ columns, rows, ...sheet }: PublishedSheet): Promise<KeptTable> => {
  const kept: KeptCell[][] = [];
  for await (const batch of inBatches(rows))
    for (const row of batch) kept.push(columns.map((column) => keptCell(column, row)));
  return { ...sheet, columns: columns.map(keptColumn), rows: kept };
};

const keptColumn = ({ header, kind, decimals, days, notes, widest }: Column<unknown>): KeptColumn => ({
  header,
  kind,
  decimals,
  days,
  notes,
  widest,
});

const keptCell = (column: Column<unknown>, row: unknown): KeptCell => {
  const inRow = columnInRow(column, row);
  const value = plain(inRow, column.value(row));
  return column.inRow ? { as: inRow.kind, value } : value;
};

/** As a workbook stores it: a share is kept no finer than it is shown. */
const plain = (column: Column<unknown>, value: CellValue): string | number | null => {
  if (value === null || typeof value === 'string') return value;
  if (column.kind === 'percent' || column.kind === 'number') return storedNumber(column, value);
  const number = Number(value);
  if (!Number.isSafeInteger(number) && column.kind !== 'plain')
    throw new RangeError(`“${column.header}” has a number that cannot be kept: expected a whole one`);
  return number;
};

/** What was kept, as a report's content again: pages and workbooks are made from it as from the first. */
export const contentOf = (kept: KeptContent): ReportContent => ({
  ...kept,
  sheets: kept.sheets.map(sheetOf),
});

type Cells = readonly KeptCell[];

const sheetOf = ({ columns, rows, ...sheet }: KeptTable): PublishedSheet => ({
  ...sheet,
  columns: columns.map((column, at) => columnOf(column, at, rows)),
  rows,
});

const columnOf = (column: KeptColumn, at: number, rows: KeptTable['rows']): Column<unknown> => ({
  ...column,
  value: (row) => valueOf((row as Cells)[at]!),
  ...(rows.some((row) => isTyped(row[at]!))
    ? { inRow: (row: unknown) => ({ kind: kindOf((row as Cells)[at]!, column.kind) }) }
    : {}),
});

const isTyped = (cell: KeptCell): cell is Extract<KeptCell, object> =>
  typeof cell === 'object' && cell !== null;

export const valueOf = (cell: KeptCell): string | number | null => (isTyped(cell) ? cell.value : cell);

export const kindOf = (cell: KeptCell, column: Kind): Kind => (isTyped(cell) ? cell.as : column);

/** Whether a cell says who or what its row is about, and not how much. */
export const isAbout = (column: KeptColumn): boolean => !isNumeric(column as unknown as Column<never>);
