import { Workbook, Worksheet } from 'exceljs';
import { FilledReturn } from '@lib/surveys/workbook/filled-return';
import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { returnFile } from '../../apps/web/src/survey-workbook/file/return-file';
import { writtenBytes } from './workbook/written-bytes';

const CONTACT = { name: 'a made-up desk', email: 'desk@example.org' };

/** The workbook of a return as the page hands it over. */
export const returnBook = async (filled: FilledReturn): Promise<Buffer> =>
  (await writtenBytes((to) => writeExtract(returnFile(filled, CONTACT), to))).bytes;

/** The workbook after somebody wrote into it with another program. */
export const changedReturn = async (bytes: Buffer, change: (book: Workbook) => void): Promise<Buffer> => {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

type CellValue = string | number | Date | null | { readonly formula: string; readonly result: number };

/** Writes into the answer of a question that is asked once. */
export const answerOnce = (book: Workbook, code: string, value: CellValue, heading = 'Answer'): void =>
  writeCell(book.getWorksheet('Answers')!, { by: 'Code', of: code, heading, value });

/** Writes into the row that says something under a heading. */
export const writeCell = (
  page: Worksheet,
  { by, of, heading, value }: { by: string; of: string; heading: string; value: CellValue },
): void => {
  const at = page.getColumn(placeOf(page, by)).values.indexOf(of);
  if (at < 0) throw new Error(`No row with ${of}`);
  page.getRow(at).getCell(placeOf(page, heading)).value = value;
};

/** Adds a row at the end. */
export const addRow = (page: Worksheet, cells: Readonly<Record<string, CellValue>>): void => {
  const empty = page.getRow(2).getCell(1).value === 'No rows';
  const row = page.getRow(empty ? 2 : page.rowCount + 1);
  if (empty) row.values = [];
  for (const [heading, value] of Object.entries(cells)) row.getCell(placeOf(page, heading)).value = value;
};

export const placeOf = (page: Worksheet, heading: string): number => {
  const at = (page.getRow(1).values as unknown[]).indexOf(heading);
  if (at < 0) throw new Error(`No column ${heading}`);
  return at;
};
