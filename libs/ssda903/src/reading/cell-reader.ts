import { serialDateText } from '@lib/workbook/reading/sheets/serial-date';
import { SourceRow, SourceTable } from './source-table';

/** The position of a column that a table lacks. */
export const NOWHERE = -1;

/** The texts of one table's cells. */
export class CellReader {
  private readonly fromSheet: boolean;

  constructor(private readonly source: SourceTable) {
    this.fromSheet = source.from === 'sheet';
  }

  /** The text of a cell, not yet tidied; '' where there is none. */
  text(row: SourceRow, at: number, isDateColumn: boolean): string {
    const cell = at === NOWHERE ? '' : (row.cells[at] ?? '');
    return cell !== '' && this.fromSheet ? this.sheetText(row, at, cell, isDateColumn) : cell;
  }

  private sheetText(row: SourceRow, at: number, cell: string, isDateColumn: boolean): string {
    const serial = row.serials?.[at];
    if (serial !== undefined && !isDateColumn) return String(serial);
    // A date pasted without its format is the bare number; in a date column it can be nothing else.
    if (isDateColumn && /^[1-7]\d{4}$/.test(cell)) {
      return serialDateText(Number(cell), this.source.from1904 ?? false) ?? cell;
    }
    return cell;
  }
}
