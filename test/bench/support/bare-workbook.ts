import { stream } from 'exceljs';

/** A table of plain values. */
export interface BareTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly (string | number | null)[]>;
}

/** The yardstick of a workbook: exceljs streaming values, with no styles and nothing said about them. */
export const writeBareWorkbook = async (file: string, tables: Iterable<BareTable>): Promise<void> => {
  const workbook = new stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: false,
    useSharedStrings: false,
  });
  for (const { name, headings, rows } of tables) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([...headings]).commit();
    for (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
  }
  await workbook.commit();
};
