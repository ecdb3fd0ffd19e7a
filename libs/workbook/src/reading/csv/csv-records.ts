import { FileRefusedError, inThousands } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { CsvRow } from './csv-row';

/** Keeps the records of one CSV file as they are parsed, each with its line, and stops at the limits. */
export class CsvRecords {
  readonly kept: CsvRow[] = [];
  /** The line on which the record being parsed starts. */
  nextLine = 1;
  /** One string for equal values: codes and dates come thousands of times, and each copy takes memory. */
  private readonly values = new Map<string, string>();

  constructor(private readonly limits: ReadingLimits) {}

  /** Takes a record that ends on `lastLine`; blank ones are passed over. Null tells the parser to keep nothing. */
  add(cells: string[], lastLine: number): null {
    const row = this.nextLine;
    this.nextLine = lastLine + 1;
    if (lastLine > this.limits.csvLines) {
      const limit = inThousands(this.limits.csvLines);
      throw new FileRefusedError('too-many-rows', `The file has more than ${limit} lines`);
    }
    let isBlank = true;
    for (let at = 0; at < cells.length; at += 1) {
      cells[at] = this.once(cells[at]!, row);
      if (isBlank && cells[at]!.trim() !== '') isBlank = false;
    }
    if (!isBlank) this.kept.push({ row, cells });
    return null;
  }

  private once(value: string, row: number): string {
    const known = this.values.get(value);
    if (known !== undefined) return known;
    if (value.length > this.limits.cellCharacters) {
      const limit = inThousands(this.limits.cellCharacters);
      throw new FileRefusedError('cell-too-long', `Line ${row}: a value is longer than ${limit} characters`);
    }
    this.values.set(value, value);
    return value;
  }
}
