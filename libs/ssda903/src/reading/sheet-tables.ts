import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { refuseUnsafeHeadings } from '@lib/workbook/reading/headings';
import { ReadSheet, ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { listed, refused, sheetNotes, shownName, worthKnowing } from './file-notes';
import { NOTHING_OPENED, OpenedFiles, together } from './opened-files';

/** The visible sheets of a workbook, each as the table it may be: its first row that holds something is the heading. */
export function sheetTables(file: string, workbook: ReadWorkbook): OpenedFiles {
  const sheets = workbook.sheets.map((sheet) => openSheet(file, sheet, workbook.from1904));
  const hidden = workbook.hiddenSheets.map(shownName);
  const note = `Hidden sheets were not read: ${listed(hidden)}. Show them in Excel and save if they belong to the return.`;
  const notes = hidden.length > 0 ? [worthKnowing(file, note)] : [];
  return { ...together([...sheets, { ...NOTHING_OPENED, notes }]), packedIn: ['workbook'] };
}

function openSheet(workbook: string, sheet: ReadSheet, from1904: boolean): OpenedFiles {
  const name = shownName(sheet.name);
  const file = `${workbook}, sheet ${name}`;
  const [heading, ...rows] = sheet.rows;
  if (!heading) return NOTHING_OPENED;
  try {
    refuseUnsafeHeadings(heading.cells);
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    return { ...NOTHING_OPENED, notes: [refused(file, error.message)] };
  }
  const table = { file, name, heading: heading.cells, rows, from: 'sheet' as const, from1904 };
  return { ...NOTHING_OPENED, tables: [table], notes: sheetNotes(file, sheet) };
}
