import { FileBytes } from '../file-bytes';
import { FileRefusedError, inThousands } from '../file-refused.error';
import { refuseUnsafeHeadings } from '../headings';
import { ReadingLimits } from '../reading-limits';
import { DecodedText, decodeText } from '../text-encoding';
import { csvRecords } from './csv-records';
import { CsvRow } from './csv-row';
import { RaggedRows } from './ragged-rows';

export interface CsvFile {
  readonly encoding: DecodedText['encoding'];
  /** The first line that holds something. */
  readonly heading: CsvRow;
  /**
   * The rest, without blank lines; each has as many cells as the heading has. Read from the file as they are
   * asked for, so that a file of any size takes little memory. Throws FileRefusedError at what cannot be read,
   * by line number: then nothing of the file may be used.
   */
  readonly rows: Iterable<CsvRow>;
}

/**
 * Reads a CSV file in UTF-8, UTF-16 with a mark or Windows-1252, with commas, semicolons or tabs. Refuses, by
 * line number, what would shift values into other columns.
 */
export function readCsv(bytes: FileBytes, limits: ReadingLimits): CsvFile {
  const { pieces, encoding } = decodeText(bytes);
  const heading = headingOf(pieces, limits);
  refuseUnsafeHeadings(heading.cells);
  if (heading.cells.length > limits.columns) {
    throw new FileRefusedError(
      'too-many-columns',
      `The file has more than ${inThousands(limits.columns)} columns`,
    );
  }
  return { encoding, heading, rows: { [Symbol.iterator]: () => rowsBelow(heading, pieces, limits) } };
}

function headingOf(pieces: Iterable<string>, limits: ReadingLimits): CsvRow {
  for (const record of csvRecords(pieces, limits)) return record;
  throw new FileRefusedError('empty');
}

function* rowsBelow(heading: CsvRow, pieces: Iterable<string>, limits: ReadingLimits): Generator<CsvRow> {
  const ragged = new RaggedRows(heading.cells.length);
  for (const record of csvRecords(pieces, limits)) {
    if (record.row !== heading.row && ragged.fits(record)) yield record;
  }
  ragged.refuseAny();
}
