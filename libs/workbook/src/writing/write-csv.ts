import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storedNumber } from './cell-xml';
import { Column } from './column';
import { fileName, FileNameParts } from './file-name';
import { inBatches, Rows } from './rows';
import { guardText } from './safe-text';
import { isShorthand } from './shorthand';
import { WrittenFile } from './workbook-document';
import { CellNotWritableError } from './workbook-errors';

export interface CsvDocument<Row> {
  readonly file: FileNameParts;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
}

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One field: text guarded, numbers plain, money in pounds, days as YYYY-MM-DD. */
const field = <Row>(column: Column<Row>, row: Row, line: number): string => {
  const value = column.value(row);
  if (value === null) return '';
  if (isShorthand(value) || column.kind === 'day') return String(value);
  if (column.kind === 'text') return quoted(guardText(String(value)));
  const number = storedNumber(column, value);
  if (number === null) throw new CellNotWritableError(column.header, line, `a ${column.kind} value`);
  return column.kind === 'money' ? number.toFixed(column.decimals) : String(number);
};

async function* lines<Row>(document: CsvDocument<Row>, tally: { rows: number }): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${document.columns.map(({ header }) => quoted(guardText(header))).join(',')}\r\n`;
  for await (const batch of inBatches(document.rows)) {
    let text = '';
    for (const row of batch) {
      tally.rows += 1;
      for (let n = 0; n < document.columns.length; n += 1) {
        text += (n === 0 ? '' : ',') + field(document.columns[n]!, row, tally.rows + 1);
      }
      text += '\r\n';
    }
    yield text;
  }
}

/** Writes rows as CSV (RFC 4180, UTF-8 with its mark) by the same columns as a sheet. No limit to the rows. */
export const writeCsv = async <Row>(document: CsvDocument<Row>, to: Writable): Promise<WrittenFile> => {
  const tally = { rows: 0 };
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* (): AsyncGenerator<Buffer> {
    for await (const text of lines(document, tally)) {
      const chunk = Buffer.from(text);
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(Readable.from(measured(), { objectMode: false }), to);
  const name = fileName(document.file, 'csv');
  return { fileName: name, bytes, sha256: hash.digest('hex'), rows: { [name]: tally.rows } };
};
