import { ExtractSheet } from '@lib/workbook/writing/workbook-document';
import { sheetsOf } from './book-sheets';
import { DropDowns } from './drop-downs';
import { FilledReturn } from './filled-return';
import { gridSheet } from './grid-sheet';
import { howToFillIn } from './how-to-fill-in';
import { onceSheet } from './once-sheet';
import { rowsSheet } from './rows-sheet';

/** The sheets of a workbook that is sent out, after its cover. */
export const filledSheets = (filled: FilledReturn): ExtractSheet[] => {
  const { set } = filled.page.compiled;
  const lists = new DropDowns(set);
  const sheets = sheetsOf(set).map((sheet) => {
    if (sheet.kind === 'once') return onceSheet(sheet, filled, lists);
    return sheet.kind === 'grid' ? gridSheet(sheet, filled) : rowsSheet(sheet, filled, lists);
  });
  return [howToFillIn(filled), ...sheets, lists.sheet()];
};
