import { ReadSheet, ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { QuestionSet } from '../question-sets/question-set';
import { letters } from './book-columns';
import { sheetsOf } from './book-sheets';
import { UploadPlan } from './planned-upload';
import { BookPlace } from './upload-problem';

/** A cell as somebody mended it on the page. */
export interface MendedCell {
  readonly at: BookPlace;
  readonly text: string;
}

/** The workbook as it would be had the cells been written in it. */
export const mendedWorkbook = (
  workbook: ReadWorkbook,
  set: QuestionSet,
  cells: readonly MendedCell[],
): ReadWorkbook => {
  const ours = new Set(sheetsOf(set).map(({ name }) => letters(name)));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const here = cells.filter(({ at }) => letters(at.sheet) === letters(sheet.name));
      return ours.has(letters(sheet.name)) && here.length > 0 ? mendedSheet(sheet, here) : sheet;
    }),
  };
};

const mendedSheet = (sheet: ReadSheet, cells: readonly MendedCell[]): ReadSheet => {
  const places = new Map(
    cells.flatMap(({ at }): [string, number][] => {
      const heading = sheet.rows.find((row) =>
        row.cells.some((cell) => letters(cell) === letters(at.column ?? '')),
      );
      const place = heading?.cells.findIndex((cell) => letters(cell) === letters(at.column ?? '')) ?? -1;
      return at.column === null || place < 0 ? [] : [[at.column, place]];
    }),
  );
  const rows = sheet.rows.map((row) => {
    const here = cells.filter(({ at }) => at.line === row.row && places.has(at.column ?? ''));
    if (here.length === 0) return row;
    const texts = [...row.cells];
    const serials = { ...row.serials };
    for (const { at, text } of here) {
      const place = places.get(at.column!)!;
      while (texts.length <= place) texts.push('');
      texts[place] = text;
      delete serials[place];
    }
    return { ...row, cells: texts, serials };
  });
  return { ...sheet, rows };
};

/** The cells that are wrong, with what was typed in their place; what is not wrong any more is left as it is. */
export const mendedCells = ({ problems }: UploadPlan, typed: ReadonlyMap<string, string>): MendedCell[] =>
  problems.flatMap(({ cell, sheet, line, column }) => {
    const text = cell === null ? undefined : typed.get(cell.name);
    return text === undefined ? [] : [{ at: { sheet, line, column }, text }];
  });
