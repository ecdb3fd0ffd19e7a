import { changedBook, columnOf } from '../../support/register-book';
import { WrittenCell } from './picture';

/** The workbook after somebody wrote into a sheet of it. */
export const writtenInto = (bytes: Buffer, sheet: string, cells: readonly WrittenCell[]): Promise<Buffer> =>
  changedBook(bytes, (book) => {
    const page = book.getWorksheet(sheet)!;
    for (const { nth, heading, value } of cells) {
      const column = columnOf(page, heading);
      const said: number[] = [];
      page.getColumn(column).eachCell((cell, row) => void (row > 1 && cell.text !== '' && said.push(row)));
      page.getRow(said[nth - 1]!).getCell(column).value = value;
    }
  });
