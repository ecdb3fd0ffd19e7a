import { column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { CellType } from './cell-type';
import { SHEET_NAMES, WorkbookColumn } from './workbook-column';
import { COLUMNS } from './workbook-columns';

const EXPECTED: Readonly<Record<CellType['kind'], string>> = {
  shown: 'Leave it as it is',
  choice: 'One of its list',
  choices: 'Some of its list',
  day: 'A day, for example 27/03/2026',
  money: 'Pounds, for example 4500.50',
  half: 'A number in halves',
  whole: 'A whole number',
  text: 'Text',
};

/** The sheet that explains the others, column by column. */
export const howToFillIn = (): ExtractSheet =>
  extractSheet<WorkbookColumn>({
    name: 'How to fill in',
    table: 'how_to_fill_in',
    about: 'One row is one column of the sheets that are read back: what to write there.',
    rows: COLUMNS,
    columns: [
      column('Sheet', { kind: 'text', value: ({ sheet }: WorkbookColumn) => SHEET_NAMES[sheet] }),
      column('Column', { kind: 'text', value: ({ heading }: WorkbookColumn) => heading }),
      column('What to write', { kind: 'text', value: ({ type }: WorkbookColumn) => EXPECTED[type.kind] }),
      column('About it', { kind: 'text', value: ({ about }: WorkbookColumn) => about, widest: 80 }),
    ],
  });
