import { InvalidError } from '@lib/kernel/domain-error';
import { readCsv } from '@lib/workbook/reading/csv/read-csv';
import { FileBytes, wholeOf } from '@lib/workbook/reading/file-bytes';
import { fileKind } from '@lib/workbook/reading/file-kind';
import { refuseUnsafeHeadings } from '@lib/workbook/reading/headings';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';
import { ReadSheet } from '@lib/workbook/reading/sheets/read-sheet.types';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { placesOfSpending } from './spending-columns';
import { SpendingRows } from './spending-table';

/** A table as it was handed in. */
export interface SpendingFile {
  readonly name: string;
  readonly bytes: FileBytes;
}

/** Rows that may stand above the headings: titles and notes. */
const HEADING_WITHIN = 20;

/**
 * Opens a table through the safe gate: CSV, or an Excel workbook, of which the first sheet with its columns is read.
 * @throws FileRefusedError for what cannot be read. @throws InvalidError for a file without such a table.
 */
export const openSpending = async (
  { name, bytes }: SpendingFile,
  limits: ReadingLimits,
): Promise<SpendingRows> => {
  const kind = fileKind(name, bytes, limits);
  if (kind === 'csv') {
    const { heading, rows } = readCsv(bytes, limits);
    return { heading: heading.cells, rows };
  }
  if (kind !== 'xlsx') throw noTable();
  const unpacked = await unpackInThread(wholeOf(bytes), limits);
  const [table] = unpacked.kind === 'workbook' ? unpacked.workbook.sheets.flatMap(tableOf) : [];
  if (!table) throw noTable();
  refuseUnsafeHeadings(table.heading);
  return table;
};

const tableOf = ({ rows }: ReadSheet): SpendingRows[] => {
  const at = rows.slice(0, HEADING_WITHIN).findIndex(({ cells }) => isHeading(cells));
  return at < 0 ? [] : [{ heading: rows[at]!.cells, rows: rows.slice(at + 1) }];
};

const isHeading = (cells: readonly string[]): boolean => {
  const { number, line } = placesOfSpending(cells);
  return number >= 0 && line >= 0;
};

const noTable = (): InvalidError => {
  const message =
    'The file holds no section 251 table. Expected a CSV file or an Excel workbook (.xlsx) with the columns Financial ' +
    'year, Authority code, Line and Gross expenditure.';
  return new InvalidError(message, 'no-spending-table', [{ field: 'file', message }]);
};
