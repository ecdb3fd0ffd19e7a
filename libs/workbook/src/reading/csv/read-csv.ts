import { CsvError, parse } from 'csv-parse/sync';
import { FileRefusedError, inThousands } from '../file-refused.error';
import { refuseUnsafeHeadings } from '../headings';
import { ReadingLimits } from '../reading-limits';
import { DecodedText, decodeText } from '../text-encoding';
import { CsvRecords } from './csv-records';
import { CsvRow } from './csv-row';
import { refuseRaggedRows } from './ragged-rows';

export interface CsvFile {
  readonly encoding: DecodedText['encoding'];
  /** The first line that holds something. */
  readonly heading: CsvRow;
  /** The rest, without blank lines; each has as many cells as the heading has. */
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a CSV file whole, in UTF-8, UTF-16 with a mark or Windows-1252, with commas, semicolons or tabs.
 * Refuses, by line number, what would shift values into other columns.
 */
export function readCsv(bytes: Uint8Array, limits: ReadingLimits): CsvFile {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw new FileRefusedError('nul');
  const [heading, ...rows] = recordsOf(text, limits);
  if (!heading) throw new FileRefusedError('empty');
  refuseUnsafeHeadings(heading.cells);
  if (heading.cells.length > limits.columns) {
    throw new FileRefusedError(
      'too-many-columns',
      `The file has more than ${inThousands(limits.columns)} columns`,
    );
  }
  refuseRaggedRows(heading, rows);
  return { encoding, heading, rows };
}

function recordsOf(text: string, limits: ReadingLimits): readonly CsvRow[] {
  // csv-parse counts a CR and an LF inside quotes as two lines, and takes the first line's ending for all.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const records = new CsvRecords(limits);
  if (lines.includes('"')) parseQuoted(lines, delimiterOf(text), records, limits);
  else splitPlain(lines, delimiterOf(text), records, limits);
  return records.kept;
}

/** Without a quotation mark a record is a line (RFC 4180, 2), and splitting takes a fifth of the parser's time. */
function splitPlain(lines: string, delimiter: string, records: CsvRecords, limits: ReadingLimits): void {
  for (let start = 0; start < lines.length;) {
    const found = lines.indexOf('\n', start);
    const end = found === -1 ? lines.length : found;
    if (end - start > limits.recordCharacters) throw longLine(records.nextLine, limits);
    records.add(lines.slice(start, end).split(delimiter), records.nextLine);
    start = end + 1;
  }
}

function parseQuoted(lines: string, delimiter: string, records: CsvRecords, limits: ReadingLimits): void {
  try {
    parse(lines, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: limits.recordCharacters,
      on_record: (cells: string[], context) => records.add(cells, context.lines),
    });
  } catch (error) {
    throw refusalFor(error, records.nextLine, limits);
  }
}

/** Excel saves commas, semicolons (where a comma is the decimal mark) or, as "Unicode text", tabs. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 100_000).split(/[\r\n]/, 1)[0]!;
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The parser's reason in our words; its own message quotes what the file holds. */
function refusalFor(error: unknown, line: number, limits: ReadingLimits): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileRefusedError('unclosed-quote', String(line));
  if (error.code === 'CSV_MAX_RECORD_SIZE') return longLine(line, limits);
  return new FileRefusedError('stray-quote', String(line));
}

function longLine(line: number, limits: ReadingLimits): FileRefusedError {
  const limit = inThousands(limits.recordCharacters);
  return new FileRefusedError('long-line', `Line ${line} is longer than ${limit} characters`);
}
