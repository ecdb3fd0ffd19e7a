import { cleanValue } from '@lib/ssda903/reading/clean-value';
import { refuseUnsafeHeadings } from '@lib/workbook/reading/headings';
import { ReadSheet, SheetRow } from '@lib/workbook/reading/sheets/read-sheet.types';
import { CellType } from './cell-type';
import { GET_ONE, refuseWorkbook } from './refuse-workbook';
import { RowProblem } from './row-problem';
import { notesOfSheet } from './sheet-notes';
import { ROW_KEY, SHEET_NAMES, SheetKey, WorkbookColumn } from './workbook-column';
import { columnsOf, columnWithKey } from './workbook-columns';

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** A row as text, by the key of the column; what is empty is left out. */
export interface TextRow {
  readonly sheet: SheetKey;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface SheetRead {
  readonly key: SheetKey;
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
  readonly notes: readonly RowProblem[];
}

/** Neither blank nor the line of a sheet that had no rows. */
const isRow = ({ cells }: TextRow): boolean =>
  Object.keys(cells).length > 0 && cells[ROW_KEY]?.toLowerCase() !== 'no rows';

/** Columns may stand in any order; what is above the headings is passed over, and so are blank rows. */
export const readSheet = (key: SheetKey, sheet: ReadSheet): SheetRead => {
  const keyHeading = letters(columnWithKey(ROW_KEY).heading);
  const at = sheet.rows.findIndex(({ cells }) => cells.some((cell) => letters(cell) === keyHeading));
  if (at < 0) refuseWorkbook('no-key', `The sheet ${SHEET_NAMES[key]} has no column “Row key”. ${GET_ONE}`);
  const heading = sheet.rows[at]!;
  const columns = columnsUnder(key, heading);
  const rows = sheet.rows.slice(at + 1).map((row) => textRow(key, row, columns));
  return {
    key,
    columns: columns.flatMap((column) => (column ? [column.key] : [])),
    rows: rows.filter(isRow),
    notes: notesOfSheet(key, sheet, { heading, columns }),
  };
};

type Columns = readonly (WorkbookColumn | null)[];

/** By place; null where it is none of ours. */
const columnsUnder = (key: SheetKey, { cells }: SheetRow): Columns => {
  refuseUnsafeHeadings(cells);
  const ours = new Map(columnsOf(key).map((column) => [letters(column.heading), column]));
  const columns = cells.map((cell) => ours.get(letters(cell)) ?? null);
  const twice = columns.find((column, n) => column && columns.indexOf(column) !== n);
  if (twice)
    refuseWorkbook(
      'twice',
      `The sheet ${SHEET_NAMES[key]} has the column “${twice.heading}” twice. Take one of them out.`,
    );
  return columns;
};

const holdsDays = (type: CellType): boolean =>
  type.kind === 'day' || (type.kind === 'shown' && type.as === 'day');

/** What the line of a sheet without rows has in its cells, which somebody may have written the first row over. */
const NOT_APPLICABLE = '[z]';

const textRow = (sheet: SheetKey, { row, cells, serials }: SheetRow, columns: Columns): TextRow => ({
  sheet,
  line: row,
  cells: Object.fromEntries(
    columns.flatMap((column, n) => {
      if (!column) return [];
      const serial = holdsDays(column.type) ? undefined : serials?.[n];
      const text = cleanValue(serial === undefined ? (cells[n] ?? '') : String(serial));
      return text === '' || text === NOT_APPLICABLE ? [] : [[column.key, text]];
    }),
  ),
});
