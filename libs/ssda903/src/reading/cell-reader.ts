import { serialDateText } from '@lib/workbook/reading/sheets/serial-date';
import { cleanValue } from './clean-value';
import { SourceRow, SourceTable } from './source-table';

/** The position of a column that a table lacks. */
export const NOWHERE = -1;

/** The tidy values of one table's cells. */
export class CellReader {
  constructor(private readonly source: SourceTable) {}

  /** The value of a cell, '' where there is none. */
  value(row: SourceRow, at: number, isDateColumn: boolean): string {
    const cell = at === NOWHERE ? '' : (row.cells[at] ?? '');
    if (cell === '') return '';
    return this.source.from === 'file' ? cleanValue(cell) : this.sheetValue(row, at, cell, isDateColumn);
  }

  private sheetValue(row: SourceRow, at: number, cell: string, isDateColumn: boolean): string {
    const serial = row.serials?.[at];
    if (serial !== undefined && !isDateColumn) return String(serial);
    // A date pasted without its format is the bare number; in a date column it can be nothing else.
    if (isDateColumn && /^[1-7]\d{4}$/.test(cell)) {
      return serialDateText(Number(cell), this.source.from1904 ?? false) ?? cell;
    }
    return cleanValue(cell);
  }
}
