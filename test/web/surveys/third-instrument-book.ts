import { Workbook } from 'exceljs';
import { FOSTERING } from './third-instrument';

/** A workbook as another program writes it. */
export const written = async (sheets: typeof FOSTERING): Promise<Buffer> => {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets))
    book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
};

/** With one cell of the spreadsheet written differently. */
export const withCell = (sheet: string, name: string, column: string, value: string): typeof FOSTERING => {
  const rows = FOSTERING[sheet]!;
  const [named, wanted] = ['name', column].map((one) => rows[0]!.indexOf(one)) as [number, number];
  const changed = rows.map((row, at) => {
    if (at === 0 || row[named] !== name) return row;
    const cells = [...row, ...Array.from({ length: Math.max(0, wanted + 1 - row.length) }, () => '')];
    return cells.with(wanted, value);
  });
  return { ...FOSTERING, [sheet]: changed };
};

/** On which line of a sheet something stands, as a spreadsheet counts them. */
export const lineOf = (sheet: string, name: string): number =>
  FOSTERING[sheet]!.findIndex((row) => row[FOSTERING[sheet]![0]!.indexOf('name')] === name) + 1;
