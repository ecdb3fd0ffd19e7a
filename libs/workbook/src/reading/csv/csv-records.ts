import { FileRefusedError, inThousands } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { CsvLines } from './csv-lines';
import { CsvRow } from './csv-row';
import { marksAreOdd, quotedCells } from './quoted-cells';

/**
 * The records of a CSV text, each with the line on which it starts; blank ones are passed over. A record is a
 * line, or several where a value in quotation marks holds line ends.
 */
export function* csvRecords(pieces: Iterable<string>, limits: ReadingLimits): Generator<CsvRow> {
  const lines = new CsvLines(limits.recordCharacters);
  const reader = new RecordReader(limits);
  for (const piece of pieces) {
    for (const line of lines.in(piece)) {
      const record = reader.take(line);
      if (record) yield record;
    }
  }
  for (const line of lines.last()) {
    const record = reader.take(line);
    if (record) yield record;
  }
  reader.end();
}

class RecordReader {
  /** As the first record that holds something has it. */
  private delimiter: string | null = null;
  private lines = 0;
  /** The line on which the record being read starts, and what is there of it while a value is open. */
  private row = 0;
  private open: string | null = null;

  constructor(private readonly limits: ReadingLimits) {}

  /** Takes the next line. Null while the record goes on, and where it is blank. */
  take(line: string): CsvRow | null {
    this.count();
    const record = this.open === null ? line : `${this.open}\n${line}`;
    if (this.open === null) this.row = this.lines;
    if (record.length > this.limits.recordCharacters) this.refuseLong(record);
    const isOpen = (this.open !== null) !== marksAreOdd(line);
    this.open = isOpen ? record : null;
    if (isOpen) return null;
    const delimiter = this.delimiter ?? delimiterOf(record);
    const cells = this.cellsOf(record, delimiter);
    if (cells.every(isBlank)) return null;
    this.delimiter = delimiter;
    return { row: this.row, cells };
  }

  end(): void {
    if (this.open !== null) this.cellsOf(this.open, this.delimiter ?? delimiterOf(this.open));
  }

  private count(): void {
    this.lines += 1;
    if (this.lines <= this.limits.csvLines) return;
    const limit = inThousands(this.limits.csvLines);
    throw new FileRefusedError('too-many-rows', `The file has more than ${limit} lines`);
  }

  private cellsOf(record: string, delimiter: string): string[] {
    const cells = record.includes('"') ? quotedCells(record, delimiter) : record.split(delimiter);
    if (typeof cells === 'string') throw new FileRefusedError(cells, String(this.row));
    const most = this.limits.cellCharacters;
    if (record.length > most && cells.some((cell) => cell.length > most)) {
      const where = `Line ${this.row}: a value is longer than ${inThousands(most)} characters`;
      throw new FileRefusedError('cell-too-long', where);
    }
    return cells;
  }

  /** What is too long may be so because of a stray mark, which is then the thing to say. */
  private refuseLong(record: string): never {
    if (
      record.includes('"') &&
      quotedCells(record, this.delimiter ?? delimiterOf(record)) === 'stray-quote'
    ) {
      throw new FileRefusedError('stray-quote', String(this.row));
    }
    const limit = inThousands(this.limits.recordCharacters);
    throw new FileRefusedError('long-line', `Line ${this.row} is longer than ${limit} characters`);
  }
}

const isBlank = (cell: string): boolean => cell === '' || cell.trim() === '';

/** Excel saves commas, semicolons (where a comma is the decimal mark) or, as "Unicode text", tabs. */
function delimiterOf(heading: string): string {
  const count = (mark: string): number => heading.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
