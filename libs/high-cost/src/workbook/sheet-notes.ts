import { ReadSheet, SheetRow } from '@lib/workbook/reading/sheets/read-sheet.types';
import { aboutRow, RowProblem } from './row-problem';
import { SheetKey, WorkbookColumn } from './workbook-column';

type Columns = readonly (Pick<WorkbookColumn, 'heading' | 'type'> | null)[];

/** What was noticed of the cells of a sheet as they were read. */
export const notesOfSheet = (
  key: SheetKey,
  sheet: ReadSheet,
  { heading, columns }: { readonly heading: SheetRow; readonly columns: Columns },
): RowProblem[] => [
  ...formulas(key, sheet, columns),
  ...unknown(key, heading, columns),
  ...hidden(key, sheet),
];

const columnNumber = (address: string): number =>
  [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A formula may come to another value on another day: what is recorded is written out. */
const formulas = (
  sheet: SheetKey,
  { formulaCells, formulaCount }: ReadSheet,
  columns: Columns,
): RowProblem[] => {
  const told = formulaCells.flatMap((address): RowProblem[] => {
    const column = columns[columnNumber(address)];
    if (!column || column.type.kind === 'shown') return [];
    const line = Number(/\d+$/.exec(address));
    const expected = 'The value itself: copy the cell and paste it as a value';
    return [
      aboutRow({ sheet, line }, { column: column.heading, message: 'The cell holds a formula', expected }),
    ];
  });
  if (told.length === 0 || formulaCount <= formulaCells.length) return told;
  const message = `${formulaCount - formulaCells.length} more cells hold formulas`;
  return [...told, aboutRow({ sheet, line: 1 }, { column: null, message, expected: 'Values only' })];
};

const unknown = (sheet: SheetKey, { row, cells }: SheetRow, columns: Columns): RowProblem[] =>
  cells.flatMap((cell, n): RowProblem[] => {
    if (columns[n] || cell.trim() === '') return [];
    const message = `The column in place ${n + 1} is none of the workbook’s and was not read`;
    const expected = 'The headings of the workbook, as they were';
    return [aboutRow({ sheet, line: row }, { weight: 'warning', column: null, message, expected })];
  });

const hidden = (sheet: SheetKey, { hiddenRows }: ReadSheet): RowProblem[] =>
  hiddenRows.map((line) =>
    aboutRow(
      { sheet, line },
      {
        weight: 'warning',
        column: null,
        message: 'The row is hidden; it was read like the others',
        expected: 'Take rows out that are not meant',
      },
    ),
  );
