import { isDay, Day } from '@lib/kernel/day';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { STANDARD_ISSUED_ON } from '../standard/standard-questions';
import { readSheet, TextRow } from './read-sheet';
import { GET_ONE, refuseWorkbook } from './refuse-workbook';
import { RowProblem } from './row-problem';
import { SHEET_KEYS, SHEET_NAMES, SheetKey } from './workbook-column';
import { FORM_VERSION } from './workbook-columns';

/** What a workbook says of itself on its cover. */
export interface WorkbookStamp {
  readonly formVersion: number;
  readonly boroughId: number;
  readonly madeOn: Day;
  readonly standardIssuedOn: Day;
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

/**
 * Takes the rows out of a workbook that was opened by the gate.
 * @throws InvalidError for a workbook that is none of ours, another borough’s, of another form, or without its key
 */
export const readRegister = (workbook: ReadWorkbook, boroughId: number, today: Day): ReadRegister => {
  const stamp = stampOf(workbook);
  if (stamp === null)
    return refuseWorkbook(
      'no-stamp',
      `This is not a workbook of the register, or its Cover sheet was taken out. ${GET_ONE}`,
    );
  if (stamp.boroughId !== boroughId)
    return refuseWorkbook(
      'other-borough',
      `This is the workbook of another borough. You can upload that of ${authorityById(boroughId).name} only.`,
    );
  if (stamp.formVersion !== FORM_VERSION)
    return refuseWorkbook(
      'other-form',
      `This workbook has form version ${stamp.formVersion}; the register takes version ${FORM_VERSION}. ${GET_ONE}`,
    );
  if (stamp.madeOn > today)
    return refuseWorkbook('no-stamp', `The Cover sheet says a day that has not come. ${GET_ONE}`);
  const sheets = SHEET_KEYS.flatMap((key) => {
    const sheet = workbook.sheets.find(
      ({ name }) => name.trim().toLowerCase() === SHEET_NAMES[key].toLowerCase(),
    );
    return sheet ? [readSheet(key, sheet)] : [];
  });
  if (!sheets.some(({ key }) => key === 'register'))
    return refuseWorkbook(
      'no-sheet',
      `The workbook has no sheet called ${SHEET_NAMES.register} that can be seen. ${GET_ONE}`,
    );
  return {
    stamp,
    columns: Object.fromEntries(sheets.map(({ key, columns }) => [key, columns])),
    rows: sheets.flatMap(({ rows }) => rows),
    notes: sheets.flatMap(({ notes }) => notes),
  };
};

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
