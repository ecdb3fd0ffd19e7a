import { formatDay } from '@lib/kernel/london-format';
import { Column, columnInRow, isNumeric } from './column';
import { filtersInWords } from './cover-sheet';
import { NoteMarkers } from './notes-sheet';
import { inBatches } from './rows';
import { explainShorthand, isShorthand, Shorthand } from './shorthand';
import { SheetPlan } from './sheet-plan';
import { CellNotWritableError } from './workbook-errors';
import { CoverFacts, PublishedSheet } from './workbook-document';

/** A published table with its rows at hand: the lines above it say what is in it. */
export interface ReadTable {
  readonly sheet: PublishedSheet;
  /** The table's number, from 1. */
  readonly number: number;
  readonly tab: string;
  readonly title: string;
  /** With the note markers in the headings. */
  readonly columns: readonly Column<unknown>[];
  readonly rows: readonly unknown[];
  readonly shorthand: ReadonlySet<Shorthand>;
  /** Columns of figures with shorthand among them, which the long format repeats (rule X-33). */
  readonly mixed: readonly Column<unknown>[];
}

/** Reads the rows of a published table and looks every cell over. @throws CellNotWritableError at an unexplained blank. */
export const readTable = async (
  sheet: PublishedSheet,
  number: number,
  markers: NoteMarkers,
): Promise<ReadTable> => {
  const rows: unknown[] = [];
  const shorthand = new Set<Shorthand>();
  const withShorthand = new Set<Column<unknown>>();
  const withFigures = new Set<Column<unknown>>();
  for await (const batch of inBatches(sheet.rows)) {
    for (const row of batch) {
      rows.push(row);
      for (const column of sheet.columns) {
        const value = column.value(row);
        if (isNumeric(columnInRow(column, row))) withFigures.add(column);
        if (isShorthand(value)) {
          shorthand.add(value);
          withShorthand.add(column);
        } else if ((value === null || value === '') && sheet.blankMeans === undefined) {
          throw new CellNotWritableError(
            column.header,
            rows.length,
            'a value, or shorthand that says why there is none',
          );
        }
      }
    }
  }
  if (rows.length === 0) shorthand.add('[z]');
  const { topic, area, period } = sheet.title;
  return {
    sheet,
    number,
    tab: `${number} ${sheet.name}`,
    title: `Table ${number}: ${topic}, ${area}, ${period}${markers.after(sheet.notes)}`,
    columns: sheet.columns.map((column) => ({
      ...column,
      header: column.header + markers.after(column.notes),
    })),
    rows,
    shorthand,
    mixed: sheet.columns.filter((column) => withFigures.has(column) && withShorthand.has(column)),
  };
};

const notesLine = (table: ReadTable, markers: NoteMarkers): string => {
  const used = markers.inOrder(
    new Set([...table.sheet.notes, ...table.sheet.columns.flatMap((column) => column.notes)]),
  );
  if (used.length === 0) return 'Notes: this table has none.';
  return `Notes: this table uses ${used.join(', ')}. Their text is on the Notes sheet.`;
};

/** What shorthand and blank cells mean on one sheet. */
export const shorthandLine = (used: ReadonlySet<Shorthand>, blankMeans: string | undefined): string =>
  (used.size === 0 ? 'Shorthand: none is used.' : `Shorthand: ${explainShorthand(used)}.`) +
  (blankMeans === undefined ? ' There are no blank cells.' : ` A blank cell means ${blankMeans}.`);

const PLACES = ['the nearest whole number', '1 decimal place'];

const roundingLine = (columns: readonly Column<unknown>[]): string[] => {
  const places = [
    ...new Set(columns.filter(({ kind }) => kind === 'percent').map(({ decimals }) => decimals)),
  ];
  if (places.length === 0) return [];
  const inWords = places.map((n) => PLACES[n] ?? `${n} decimal places`).join(' or ');
  return [`Rounding: percentages are rounded to ${inWords}, so they may not add up to 100%.`];
};

/** The sheet of one published table: title, what to know before reading, then the table (rules ). */
export const tableSheet = (table: ReadTable, cover: CoverFacts, markers: NoteMarkers): SheetPlan => ({
  name: table.tab,
  table: table.sheet.table,
  above: [
    { text: table.title, style: 'title' },
    ...[
      'This sheet contains one table.',
      notesLine(table, markers),
      shorthandLine(table.shorthand, table.sheet.blankMeans),
      ...roundingLine(table.columns),
      `Source: ${table.sheet.source}. Data as at ${formatDay(table.sheet.dataAsAt)}.`,
      handlingLine(cover),
    ].map((text) => ({ text, style: 'text' as const })),
  ],
  columns: table.columns,
  rows: table.rows,
  extract: false,
  firstColumnAtLeast: 60,
});

/** Every sheet says how it may be handled, what was left out and where its figures come from, should it be copied out. */
export const handlingLine = (cover: CoverFacts): string =>
  `Marking: ${cover.marking}. Filters: ${filtersInWords(cover)}. Run: ${cover.runReference}.` +
  (cover.releaseReference ? ` Release: ${cover.releaseReference}.` : '');
