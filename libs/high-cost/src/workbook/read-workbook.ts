import { isDay, Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { cleanValue } from '@lib/ssda903/reading/clean-value';
import { refuseUnsafeHeadings } from '@lib/workbook/reading/headings';
import { ReadSheet, ReadWorkbook, SheetRow } from '@lib/workbook/reading/sheets/read-sheet.types';
import { STANDARD_ISSUED_ON } from '../standard/standard-questions';
import { RowProblem } from './row-problem';
import { columnsOf, FORM_VERSION, ROW_KEY, SHEET_NAMES, SheetKey } from './workbook-columns';

/** What a workbook says of itself on its cover. */
export interface WorkbookStamp {
  readonly formVersion: number;
  readonly boroughId: number;
  readonly madeOn: Day;
  readonly standardIssuedOn: Day;
}

/** A row as text, by the key of the column; what is empty is left out. */
export interface TextRow {
  readonly sheet: SheetKey;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ReadRegister {
  readonly stamp: WorkbookStamp;
  readonly columns: Readonly<Partial<Record<SheetKey, readonly string[]>>>;
  readonly rows: readonly TextRow[];
  readonly notes: readonly RowProblem[];
}

/** The line of the cover by which a workbook is known again. */
export const stampText = ({ boroughId, madeOn }: Pick<WorkbookStamp, 'boroughId' | 'madeOn'>): string =>
  `Register workbook, form version ${FORM_VERSION}, made for ${authorityById(boroughId).name} (${boroughId}) on ${madeOn}, national standard of ${STANDARD_ISSUED_ON}`;

const STAMP =
  /form version (\d{1,4}), made for .{1,80} \((\d{3})\) on (\d{4}-\d\d-\d\d), national standard of (\d{4}-\d\d-\d\d)/;

const refuse = (code: string, message: string): never => {
  throw new InvalidError(message, code, [{ field: 'files', message }]);
};

const GET_ONE = 'Download the workbook, copy your changes into it and upload that.';

/**
 * Takes the rows out of a workbook that was opened by the gate.
 * @throws InvalidError for a workbook that is none of ours, another borough’s, of another form, or without its key
 */
export const readRegister = (workbook: ReadWorkbook, boroughId: number, today: Day): ReadRegister => {
  const stamp = stampOf(workbook);
  if (stamp === null) return refuse('no-stamp', `This is not a workbook of the register, or its Cover sheet was taken out. ${GET_ONE}`);
  if (stamp.boroughId !== boroughId)
    return refuse('other-borough', `This is the workbook of another borough. You can upload that of ${authorityById(boroughId).name} only.`);
  if (stamp.formVersion !== FORM_VERSION)
    return refuse('other-form', `This workbook has form version ${stamp.formVersion}; the register takes version ${FORM_VERSION}. ${GET_ONE}`);
  if (stamp.madeOn > today) return refuse('no-stamp', `The Cover sheet says a day that has not come. ${GET_ONE}`);
  const sheets = (['register', 'standard'] as const).flatMap((key) => {
    const sheet = workbook.sheets.find(({ name }) => name.trim().toLowerCase() === SHEET_NAMES[key].toLowerCase());
    return sheet ? [readSheet(key, sheet)] : [];
  });
  if (!sheets.some(({ key }) => key === 'register'))
    return refuse('no-sheet', `The workbook has no sheet called ${SHEET_NAMES.register} that can be seen. ${GET_ONE}`);
  return {
    stamp,
    columns: Object.fromEntries(sheets.map(({ key, columns }) => [key, columns])),
    rows: sheets.flatMap(({ rows }) => rows),
    notes: sheets.flatMap(({ notes }) => notes),
  };
}; // prettier-ignore

const stampOf = ({ sheets }: ReadWorkbook): WorkbookStamp | null => {
  const cover = sheets.find(({ name }) => name.trim().toLowerCase() === 'cover');
  const said = cover?.rows.map(({ cells }) => STAMP.exec(cells.join(' '))).find((found) => found !== null);
  if (!said || !isDay(said[3]!) || !isDay(said[4]!)) return null;
  return {
    formVersion: Number(said[1]),
    boroughId: Number(said[2]),
    madeOn: said[3],
    standardIssuedOn: said[4],
  };
};

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

interface SheetRead {
  readonly key: SheetKey;
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
  readonly notes: readonly RowProblem[];
}

/** Neither blank nor the line of a sheet that had no rows. */
const isRow = ({ cells }: TextRow): boolean =>
  Object.keys(cells).length > 0 && cells[ROW_KEY]?.toLowerCase() !== 'no rows';

/** Columns may stand in any order; what is above the headings is passed over, and so are blank rows. */
const readSheet = (key: SheetKey, sheet: ReadSheet): SheetRead => {
  const ours = new Map(columnsOf(key).map((column) => [letters(column.heading), column]));
  const keyHeading = letters(columnsOf(key).find((column) => column.key === ROW_KEY)!.heading);
  const at = sheet.rows.findIndex(({ cells }) => cells.some((cell) => letters(cell) === keyHeading));
  if (at < 0) refuse('no-key', `The sheet ${SHEET_NAMES[key]} has no column “Row key”. ${GET_ONE}`);
  const heading = sheet.rows[at]!;
  refuseUnsafeHeadings(heading.cells);
  const columns = heading.cells.map((cell) => ours.get(letters(cell)) ?? null);
  const keys = columns.flatMap((column) => (column ? [column.key] : []));
  const twice = columns.find((column, n) => column && columns.indexOf(column) !== n);
  if (twice) refuse('twice', `The sheet ${SHEET_NAMES[key]} has the column “${twice.heading}” twice. Take one of them out.`);
  const textRow = ({ row, cells, serials }: SheetRow): TextRow => ({
    sheet: key,
    line: row,
    cells: Object.fromEntries(
      columns.flatMap((column, n) => {
        const serial = column?.type.kind === 'day' ? undefined : serials?.[n];
        const text = cleanValue(serial === undefined ? (cells[n] ?? '') : String(serial));
        return column && text !== '' ? [[column.key, text]] : [];
      }),
    ),
  });
  const rows = sheet.rows.slice(at + 1).map(textRow).filter(isRow);
  return { key, columns: keys, rows, notes: [...formulas(key, sheet, columns), ...unknown(key, heading, columns), ...hidden(key, sheet)] };
}; // prettier-ignore

type Columns = readonly ({ readonly heading: string; readonly type: { readonly kind: string } } | null)[];

const columnNumber = (address: string): number =>
  [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A formula may come to another value on another day: what is recorded is written out. */
const formulas = (sheet: SheetKey, { formulaCells, formulaCount }: ReadSheet, columns: Columns): RowProblem[] => {
  const told = formulaCells.flatMap((address): RowProblem[] => {
    const column = columns[columnNumber(address)];
    if (!column || column.type.kind === 'shown') return [];
    return [{ weight: 'problem', sheet, line: Number(/\d+$/.exec(address)), column: column.heading, message: 'The cell holds a formula', expected: 'The value itself: copy the cell and paste it as a value' }];
  });
  if (told.length === 0 || formulaCount <= formulaCells.length) return told;
  const more = formulaCount - formulaCells.length;
  return [...told, { weight: 'problem', sheet, line: 1, column: null, message: `${more} more cells hold formulas`, expected: 'Values only' }];
}; // prettier-ignore

const unknown = (sheet: SheetKey, { row, cells }: SheetRow, columns: Columns): RowProblem[] =>
  cells.flatMap((cell, n): RowProblem[] =>
    columns[n] || cell.trim() === ''
      ? []
      : [{ weight: 'warning', sheet, line: row, column: null, message: `The column in place ${n + 1} is none of the workbook’s and was not read`, expected: 'The headings of the workbook, as they were' }],
  ); // prettier-ignore

const hidden = (sheet: SheetKey, { hiddenRows }: ReadSheet): RowProblem[] =>
  hiddenRows.map((line) => ({
    weight: 'warning',
    sheet,
    line,
    column: null,
    message: 'The row is hidden; it was read like the others',
    expected: 'Take rows out that are not meant',
  }));
