import { Writable } from 'node:stream';
import { CoverItem, coverSheet, rowItems } from './cover-sheet';
import { checkExtract } from './document-problems';
import { fileName } from './file-name';
import { filePropertiesOf } from './published-workbook';
import { explainShorthand, isShorthand, Shorthand } from './shorthand';
import { SheetPlan } from './sheet-plan';
import { ExtractSheet, ExtractWorkbook, WrittenFile } from './workbook-document';
import { writePackage } from './write-package';

/** @param used is told of the shorthand that comes by. */
const planOf = (sheet: ExtractSheet, used: Set<Shorthand>): SheetPlan => ({
  name: sheet.name,
  table: sheet.table,
  above: [],
  columns: sheet.columns.map((column) => ({
    ...column,
    value: (row) => {
      const value = column.value(row);
      if (isShorthand(value)) used.add(value);
      return value;
    },
  })),
  rows: sheet.rows,
  extract: true,
  firstColumnAtLeast: 0,
  roomBelow: sheet.roomBelow,
});

/** What a reader has to know of tables that have no lines above them. */
const workingItems = (document: ExtractWorkbook, used: ReadonlySet<Shorthand>): CoverItem[] => [
  {
    item: 'Frozen rows and filters',
    detail: 'On each sheet with a table the heading row stays in view and has filter buttons.',
  },
  { item: 'Blank cells', detail: 'A blank cell means that nothing is recorded.' },
  ...(used.size === 0 ? [] : [{ item: 'Shorthand', detail: `${explainShorthand(used)}.` }]),
  ...document.sheets.map((sheet) => ({ item: `About ${sheet.name}`, detail: sheet.about })),
];

/**
 * Writes a working extract (class W) as a stream: a Cover, then tables whose heading row is frozen and has
 * filter buttons. Memory does not grow with rows; above 100,000 the caller splits.
 * @throws WorkbookNotWritableError, SheetTooLongError, CellNotWritableError; `to` is then destroyed, not ended.
 */
export const writeExtract = async (document: ExtractWorkbook, to: Writable): Promise<WrittenFile> => {
  checkExtract(document);
  const rows = new Map<string, number>();
  const used = new Set<Shorthand>();
  const cover = coverSheet(document.cover, () => [...workingItems(document, used), ...rowItems(rows)]);
  const sheets = [cover, ...document.sheets.map((sheet) => planOf(sheet, used))];
  const written = await writePackage(
    { properties: filePropertiesOf(document.cover), sheets },
    to,
    (sheet, tally) => {
      if (sheet.extract) rows.set(sheet.name, tally.rows);
    },
  );
  return { ...written, fileName: fileName(document.file, 'xlsx'), rows: Object.fromEntries(rows) };
};
