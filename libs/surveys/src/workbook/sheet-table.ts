import { cleanValue } from '@lib/ssda903/reading/clean-value';
import { refuseUnsafeHeadings } from '@lib/workbook/reading/headings';
import { refusedWorkbook } from '@lib/workbook/reading/opened-workbook';
import { ReadSheet, SheetRow } from '@lib/workbook/reading/sheets/read-sheet.types';
import { letters } from './book-columns';

/** A column that is looked for: by its heading, or by its code. */
export interface Wanted {
  readonly key: string;
  readonly headings: readonly string[];
  /** Whether it holds days: elsewhere, a number that is formatted as a date is that number. */
  readonly days?: boolean;
}

export interface TableLine {
  readonly line: number;
  /** By the key of the column; '' for a blank cell. Columns that are not there are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A sheet as a table of known columns, in whatever order they stand. */
export interface SheetTable {
  readonly lines: readonly TableLine[];
  /** The key of the column in each place; null for one that is not known. */
  readonly places: readonly (string | null)[];
  readonly heading: SheetRow;
}

/** What the line of a sheet without rows, and a cell of a grid that cannot be, say. */
const NOT_APPLICABLE = '[z]';
const NO_ROWS = 'no rows';

/**
 * What is above the headings is passed over, and so are blank lines.
 * @param key the column without which the sheet cannot be read
 * @throws InvalidError where that is not there, or a column is there twice
 */
export const sheetTable = (sheet: ReadSheet, wanted: readonly Wanted[], key: string): SheetTable => {
  const keyed = wanted.find((one) => one.key === key)!;
  const at = sheet.rows.findIndex(({ cells }) => cells.some((cell) => isFor(keyed, cell)));
  if (at < 0)
    throw refusedWorkbook(
      'no-key',
      `The sheet ${sheet.name} has no column “${keyed.headings[0]}”. Download the workbook again and copy your changes into it.`,
    );
  const heading = sheet.rows[at]!;
  refuseUnsafeHeadings(heading.cells);
  const found = heading.cells.map((cell) => wanted.find((one) => isFor(one, cell)) ?? null);
  refuseTwice(sheet, found);
  return {
    heading,
    places: found.map((one) => one?.key ?? null),
    lines: sheet.rows
      .slice(at + 1)
      .map((row) => ({ line: row.row, cells: cellsOf(row, found) }))
      .filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')),
  };
};

const isFor = ({ headings }: Wanted, cell: string): boolean => {
  const said = letters(cell);
  return said !== '' && headings.some((heading) => letters(heading) === said);
};

const refuseTwice = ({ name }: ReadSheet, found: readonly (Wanted | null)[]): void => {
  const twice = found.find((one, n) => one !== null && found.indexOf(one) !== n);
  if (twice)
    throw refusedWorkbook(
      'twice',
      `The sheet ${name} has the column “${twice.headings[0]}” twice. Take one of them out.`,
    );
};

const cellsOf = ({ cells, serials }: SheetRow, found: readonly (Wanted | null)[]): Record<string, string> =>
  Object.fromEntries(
    found.flatMap((column, n) => {
      if (!column) return [];
      const serial = column.days ? undefined : serials?.[n];
      const text = cleanLines(serial === undefined ? (cells[n] ?? '') : String(serial));
      const isNothing = text === NOT_APPLICABLE || text.toLowerCase() === NO_ROWS;
      return [[column.key, isNothing ? '' : text]];
    }),
  );

/** Line by line, so that a text of several lines keeps them. */
const cleanLines = (text: string): string =>
  text.includes('\n') ? text.split(/\r?\n/).map(cleanValue).join('\n').trim() : cleanValue(text);
