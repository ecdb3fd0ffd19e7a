import { ReadSheet } from '@lib/workbook/reading/sheets/read-sheet.types';
import { SheetTable } from './sheet-table';
import { problemAt, UploadProblem } from './upload-problem';

/**
 * What was noticed of the cells of a sheet as it was read: formulas where an answer should be, columns that are none of the
 * workbook’s, and rows nobody sees.
 * @param answers the keys of the columns that are read as answers
 */
export const notesOfSheet = (
  sheet: ReadSheet,
  table: SheetTable,
  answers: ReadonlySet<string>,
): UploadProblem[] => [...formulas(sheet, table, answers), ...unknown(sheet, table), ...hidden(sheet)];

const placeOf = (address: string): number =>
  [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A formula may come to another value on another day: an answer is written out. */
const formulas = (
  sheet: ReadSheet,
  { places, heading }: SheetTable,
  answers: ReadonlySet<string>,
): UploadProblem[] => {
  const told = sheet.formulaCells.flatMap((address): UploadProblem[] => {
    const place = placeOf(address);
    if (!answers.has(places[place] ?? '')) return [];
    const at = {
      sheet: sheet.name,
      line: Number(/\d+$/.exec(address)),
      column: heading.cells[place] ?? null,
    };
    return [
      problemAt(at, {
        message: 'The cell holds a formula',
        expected: 'The value itself: copy the cell and paste it as a value',
      }),
    ];
  });
  const more = sheet.formulaCount - sheet.formulaCells.length;
  if (told.length === 0 || more <= 0) return told;
  const at = { sheet: sheet.name, line: heading.row, column: null };
  return [...told, problemAt(at, { message: `${more} more cells hold formulas`, expected: 'Values only' })];
};

const unknown = ({ name }: ReadSheet, { places, heading }: SheetTable): UploadProblem[] =>
  heading.cells.flatMap((cell, n) => {
    if (places[n] || cell.trim() === '') return [];
    const at = { sheet: name, line: heading.row, column: null };
    return [
      problemAt(at, {
        weight: 'note',
        message: `The column in place ${n + 1} is none of the workbook’s and was not read`,
        expected: 'The headings of the workbook, as they were',
      }),
    ];
  });

const hidden = ({ name, hiddenRows }: ReadSheet): UploadProblem[] =>
  hiddenRows.map((line) =>
    problemAt(
      { sheet: name, line, column: null },
      {
        weight: 'note',
        message: 'The row is hidden; it was read like the others',
        expected: 'Take rows out that are not meant',
      },
    ),
  );
