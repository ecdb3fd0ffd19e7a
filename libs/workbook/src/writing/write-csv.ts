import { createHash } from 'node:crypto';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Column } from './column';
import { csvQuery } from './csv-query';

/** Above so many rows a list goes out as CSV: a workbook of them is more than a person can work with. */
export const LONGEST_WORKBOOK = 100_000;

/** What came of it, for the audit: how many rows, and the file by its hash. */
export interface WrittenCsv {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CsvDocument {
  readonly columns: readonly Column<never>[];
  /** The query of the rows. */
  readonly from: string;
}

/** Writes the rows of a query to a stream as CSV, and says how many there were: `COPY ... TO STDOUT`. */
export type CopyOut = (query: string, to: Writable) => Promise<number>;

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const headingLine = (columns: readonly Column<never>[]): string =>
  `${BYTE_ORDER_MARK}${columns.map(({ header }) => quoted(header)).join(',')}\n`;

/**
 * Writes rows as CSV (UTF-8 with its mark, a line feed after each line) by the columns a sheet has, straight
 * from the database: no row is ever an object of ours, so there is no limit to them.
 * @throws WorkbookNotWritableError for a column without SQL; what `copyOut` throws. `to` is then destroyed.
 */
export const writeCsv = async (
  { columns, from }: CsvDocument,
  copyOut: CopyOut,
  to: Writable,
): Promise<WrittenCsv> => {
  const query = csvQuery(columns, from);
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  measured.write(headingLine(columns));
  const [copied, arrived] = await Promise.allSettled([copyOut(query, measured), pipeline(measured, to)]);
  if (copied.status === 'rejected') throw copied.reason;
  if (arrived.status === 'rejected') throw arrived.reason;
  return { rows: copied.value, bytes, sha256: hash.digest('hex') };
};
