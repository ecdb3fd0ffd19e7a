import { Writable } from 'node:stream';
import { contentsSheet } from './contents-sheet';
import { coverSheet, rowItems, titleOf } from './cover-sheet';
import { checkPublished } from './document-problems';
import { fileName } from './file-name';
import { longFormatSheet } from './long-format';
import { NoteMarkers, notesSheet } from './notes-sheet';
import { FileProperties } from './package-parts';
import { SheetPlan } from './sheet-plan';
import { ReadTable, readTable, tableSheet } from './table-sheet';
import { CoverFacts, PublishedWorkbook, WrittenFile } from './workbook-document';
import { writePackage } from './write-package';

/** Fewer tables than this are found without a list of them (rule X-01). */
const TABLES_FOR_CONTENTS = 3;

const readTables = async (document: PublishedWorkbook, markers: NoteMarkers): Promise<ReadTable[]> => {
  const tables: ReadTable[] = [];
  for (const [n, sheet] of document.sheets.entries()) tables.push(await readTable(sheet, n + 1, markers));
  return tables;
};

/** The sheets after the Cover and the Contents. */
const laterSheets = (
  document: PublishedWorkbook,
  tables: readonly ReadTable[],
  markers: NoteMarkers,
): SheetPlan[] => [
  notesSheet(document.notes, document.cover),
  ...tables.map((table) => tableSheet(table, document.cover, markers)),
  ...(tables.some(({ mixed }) => mixed.length > 0) ? [longFormatSheet(tables, document.cover)] : []),
];

const withContents = (later: readonly SheetPlan[], document: PublishedWorkbook): SheetPlan[] => {
  if (document.sheets.length < TABLES_FOR_CONTENTS) return [...later];
  const numbers = new Map(document.sheets.map(({ table }, n) => [table, `Table ${n + 1}`]));
  const lines = later.map(({ name, table, above }) => ({
    table: numbers.get(table) ?? 'All tables',
    sheet: name,
    title: above[0]!.text,
  }));
  return [contentsSheet(lines, document.cover), ...later];
};

export const filePropertiesOf = (cover: CoverFacts): FileProperties => ({
  title: titleOf(cover),
  subject: cover.purpose,
  organisation: cover.publisher,
  keywords: cover.keywords,
  madeOn: cover.publishedOn,
});

/**
 * Writes a published or scheduled workbook (class P): Cover, Contents where there are three tables or more,
 * Notes, the tables, and in long format the columns of figures that have shorthand in them. Rows of one table are held
 * in memory: for tables a person reads. The same document gives the same bytes.
 * @throws WorkbookNotWritableError, SheetTooLongError, CellNotWritableError; `to` is then destroyed, not ended.
 */
export const writePublished = async (document: PublishedWorkbook, to: Writable): Promise<WrittenFile> => {
  checkPublished(document);
  const markers = new NoteMarkers(document.notes);
  const tables = await readTables(document, markers);
  const later = laterSheets(document, tables, markers);
  const counted = new Set(later.slice(1).map((sheet) => sheet.name));
  const rows = new Map<string, number>();
  const sheets = [coverSheet(document.cover, () => rowItems(rows)), ...withContents(later, document)];
  const written = await writePackage(
    { properties: filePropertiesOf(document.cover), sheets },
    to,
    (sheet, tally) => {
      if (counted.has(sheet.name)) rows.set(sheet.name, tally.rows);
    },
  );
  return { ...written, fileName: fileName(document.file, 'xlsx'), rows: Object.fromEntries(rows) };
};
