import { Workbook, Worksheet } from 'exceljs';
import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { SHEET_NAMES, SheetKey } from '@lib/high-cost/workbook/workbook-column';
import { FilledRegister } from '@lib/high-cost/workbook/register-workbook.service';
import { writtenBytes } from './workbook/written-bytes';
import { registerFile } from '../../apps/web/src/register-workbook/file/register-file';

export const MADE_UP_CONTACT = { name: 'a made-up desk', email: 'desk@example.org' };

/** The workbook as the page hands it over. */
export const bookOf = async (filled: FilledRegister, boroughId: number): Promise<Buffer> =>
  (
    await writtenBytes((to) =>
      writeExtract(registerFile(filled, { boroughId, contact: MADE_UP_CONTACT }), to),
    )
  ).bytes;

/** A cell to write, by the local reference of its row and the heading of its column; null empties it. */
export interface Written {
  readonly sheet?: SheetKey;
  readonly of: string;
  readonly heading: string;
  readonly value: string | number | Date | null | { readonly formula: string; readonly result: number };
}

/** The workbook after somebody wrote into it with another program. */
export const writtenInto = async (bytes: Buffer, cells: readonly Written[]): Promise<Buffer> =>
  changedBook(bytes, (book) => {
    for (const { sheet = 'register', of, heading, value } of cells) {
      const page = book.getWorksheet(SHEET_NAMES[sheet])!;
      page.getRow(rowOf(page, of)).getCell(columnOf(page, heading)).value = value;
    }
  });

export const changedBook = async (bytes: Buffer, change: (book: Workbook) => void): Promise<Buffer> => {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

export const columnOf = (page: Worksheet, heading: string): number => {
  const at = (page.getRow(1).values as unknown[]).indexOf(heading);
  if (at < 0) throw new Error(`No column ${heading}`);
  return at;
};

const rowOf = (page: Worksheet, reference: string): number => {
  const at = page.getColumn(columnOf(page, 'Local reference')).values.indexOf(reference);
  if (at < 0) throw new Error(`No row of ${reference}`);
  return at;
};
