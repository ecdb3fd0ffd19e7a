import { InvalidError } from '@lib/kernel/domain-error';
import { readCsv } from '@lib/workbook/reading/csv/read-csv';
import { FileBytes, wholeOf } from '@lib/workbook/reading/file-bytes';
import { fileKind } from '@lib/workbook/reading/file-kind';
import { refuseUnsafeHeadings } from '@lib/workbook/reading/headings';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';
import { ReadSheet } from '@lib/workbook/reading/sheets/read-sheet.types';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { placesOfColumns } from './list-columns';
import { ListTable } from './listed-setting';

/** A list as it was handed in. */
export interface ListFile {
  readonly name: string;
  readonly bytes: FileBytes;
}

/** Rows that may stand above the headings: titles and notes. */
const HEADING_WITHIN = 20;

/**
 * Opens a list through the safe gate: CSV, or an Excel workbook, of which the first sheet with a URN column is read.
 * @throws FileRefusedError for what cannot be read. @throws InvalidError for a file without such a table.
 */
export const openList = async ({ name, bytes }: ListFile, limits: ReadingLimits): Promise<ListTable> => {
  const kind = fileKind(name, bytes, limits);
  if (kind === 'csv') {
    const { heading, rows } = readCsv(bytes, limits);
    return { heading: heading.cells, rows };
  }
  if (kind !== 'xlsx') throw noList();
  const unpacked = await unpackInThread(wholeOf(bytes), limits);
  const tables = unpacked.kind === 'workbook' ? unpacked.workbook.sheets.flatMap(tableOf) : [];
  const [table] = tables;
  if (!table) throw noList();
  refuseUnsafeHeadings(table.heading);
  return table;
};

const tableOf = ({ rows }: ReadSheet): ListTable[] => {
  const at = rows.slice(0, HEADING_WITHIN).findIndex(({ cells }) => isHeading(cells));
  return at < 0 ? [] : [{ heading: rows[at]!.cells, rows: rows.slice(at + 1) }];
};

const isHeading = (cells: readonly string[]): boolean => {
  const { urn, provisionType } = placesOfColumns(cells);
  return urn >= 0 && provisionType >= 0;
};

const noList = (): InvalidError => {
  const message =
    'The file holds no list of settings. Expected a CSV file or an Excel workbook (.xlsx) with the columns URN, ' +
    'Provision type, Registration status and Local authority.';
  return new InvalidError(message, 'no-list', [{ field: 'file', message }]);
};
