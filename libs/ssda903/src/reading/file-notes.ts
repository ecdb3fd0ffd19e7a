import { CsvFile } from '@lib/workbook/reading/csv/read-csv';
import { inThousands } from '@lib/workbook/reading/file-refused.error';
import { ReadSheet } from '@lib/workbook/reading/sheets/read-sheet.types';
import { FileNote } from '../tables/raw-return';
import { RETURN_TABLES, TableName } from '../tables/return-table';
import { ColumnsRefused } from './match-columns';
import { requiredColumns } from './required-columns';

/** How many names or numbers a note lists before it says how many more there are. */
const LISTED = 10;

export const refused = (file: string, message: string): FileNote => ({ file, level: 'refused', message });
export const worthKnowing = (file: string, message: string): FileNote => ({
  file,
  level: 'worth knowing',
  message,
});

/** Of what came along with the tables and need not be one. */
export const noTable = (file: string, what: 'sheet' | 'file'): FileNote =>
  worthKnowing(file, `This ${what} is not a table of the SSDA903 return and was not read.`);

export function listed(items: readonly (string | number)[], total = items.length): string {
  const shown = items.slice(0, LISTED).map((item) => String(item).slice(0, 40));
  return total > shown.length
    ? `${shown.join(', ')} and ${inThousands(total - shown.length)} more`
    : shown.join(', ');
}

export function columnsRefused(file: string, why: ColumnsRefused): FileNote {
  switch (why.refused) {
    case 'unknown':
      return refused(
        file,
        'This is not a table of the SSDA903 return. Expected its column names in the first line, such as CHILD, DECOM and PLACE for Episodes.',
      );
    case 'twice':
      return refused(
        file,
        `The column ${why.column} is there twice. Remove one of them and hand the file in again.`,
      );
    case 'missing':
      return refused(
        file,
        `The ${RETURN_TABLES[why.table].title} table lacks ${listed(why.columns)}. ` +
          `Expected at least ${requiredColumns(why.table).join(', ')}. Add what is missing and hand the file in again.`,
      );
  }
}

export function tableTwice(file: string, table: TableName, first: string): FileNote {
  const { title } = RETURN_TABLES[table];
  return refused(
    file,
    `The ${title} table is already in ${first}, so this one was not read. Hand each table in once.`,
  );
}

export function encodingNote(file: string, encoding: CsvFile['encoding']): FileNote[] {
  if (encoding === 'UTF-8') return [];
  if (encoding === 'UTF-16') return [worthKnowing(file, 'Read as UTF-16 text.')];
  return [
    worthKnowing(file, 'Read as Windows-1252 text, because it is not UTF-8. Check letters with accents.'),
  ];
}

export function sheetNotes(file: string, { formulaCells, formulaCount, hiddenRows }: ReadSheet): FileNote[] {
  const notes: FileNote[] = [];
  if (formulaCount > 0) {
    const cells = listed(formulaCells, formulaCount);
    notes.push(
      worthKnowing(file, `Some cells are formulas; the values last saved in them were used: ${cells}.`),
    );
  }
  if (hiddenRows.length > 0) {
    notes.push(worthKnowing(file, `Hidden rows were read like the others: ${listed(hiddenRows)}.`));
  }
  return notes;
}

export function xmlNotes(
  file: string,
  { extra, isNumbered }: { extra: readonly string[]; isNumbered: boolean },
): FileNote[] {
  const notes: FileNote[] = [];
  if (extra.length > 0) {
    notes.push(
      worthKnowing(file, `Elements that are not part of the return were not read: ${listed(extra)}.`),
    );
  }
  if (isNumbered) {
    notes.push(
      worthKnowing(
        file,
        'The file is not broken into lines, so a row is the number of its element: row 14 of Episodes is the 14th EPISODE, row 3 of Header the 3rd CHILD.',
      ),
    );
  }
  return notes;
}

/** A name from outside as text to show: without folders, without marks nobody sees, not too long. */
export function shownName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return base.replace(/\p{C}/gu, '').trim().slice(0, 100) || 'file without a name';
}
