import { FileRefusedError, inThousands } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { XmlListener } from '../safe-xml';
import { CellText } from './cell-text';
import { CellContext, cellValue } from './cell-value';
import { columnIndex, columnName, rowNumber } from './cell-address';
import { ReadSheet, SheetRow } from './read-sheet.types';

/** How many formula cells and hidden rows are named; the rest are only counted. */
const NAMED = 100;

type Attributes = Readonly<Record<string, string>>;

/** Listens to a sheet's XML and keeps its rows as text; everything outside its table of cells is passed over. */
export class SheetReader implements XmlListener {
  private readonly rows: SheetRow[] = [];
  private readonly formulaCells: string[] = [];
  private readonly hiddenRows: number[] = [];
  private formulaCount = 0;

  private isWorksheet = false;
  private inTable = false;
  private inStored = false;
  private row = 0;
  private isHiddenRow = false;
  private cells: string[] = [];
  private serials: Record<number, number> | undefined;
  private column = -1;
  private type = '';
  private style = 0;
  private readonly stored: CellText;

  constructor(
    private readonly name: string,
    private readonly part: string,
    private readonly context: CellContext,
    private readonly limits: ReadingLimits,
  ) {
    this.stored = new CellText(limits, () => `Sheet ${this.name}, cell ${this.address()}`);
  }

  result(): ReadSheet {
    if (!this.isWorksheet) throw this.damaged();
    const { name, rows, formulaCells, formulaCount, hiddenRows } = this;
    return { name, rows, formulaCells, formulaCount, hiddenRows };
  }

  opened(name: string, attributes: Attributes): void {
    if (name === 'worksheet') this.isWorksheet = true;
    if (name === 'sheetData') this.inTable = true;
    if (!this.inTable) return;
    this.stored.opened(name);
    if (name === 'row') this.startRow(attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v' || name === 't') this.inStored = true;
    else if (name === 'f') this.noteFormula();
  }

  text(text: string): void {
    if (this.inStored) this.stored.add(text);
  }

  closed(name: string): void {
    if (!this.inTable) return;
    this.stored.closed(name);
    if (name === 'v' || name === 't') this.inStored = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'sheetData') this.inTable = false;
  }

  private startRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.row + 1 : rowNumber(attributes['r']);
    // Rows come in order (18.3.1.73); two of the same number would let one hide the other.
    if (row === null || row <= this.row) throw this.damaged();
    this.row = row;
    this.isHiddenRow = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    this.cells = [];
    this.serials = undefined;
    this.column = -1;
  }

  private startCell(attributes: Attributes): void {
    const column = attributes['r'] === undefined ? this.column + 1 : columnIndex(attributes['r']);
    if (column === null || column <= this.column) throw this.damaged();
    this.column = column;
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
  }

  private noteFormula(): void {
    this.formulaCount += 1;
    if (this.formulaCells.length < NAMED) this.formulaCells.push(this.address());
  }

  private endCell(): void {
    const { text, serial } = cellValue(
      { type: this.type, style: this.style, stored: this.stored.take() },
      this.context,
      this.part,
    );
    if (text === '') return;
    if (this.column >= this.limits.columns) {
      const limit = inThousands(this.limits.columns);
      throw new FileRefusedError('too-many-columns', `Sheet ${this.name} has more than ${limit} columns`);
    }
    while (this.cells.length < this.column) this.cells.push('');
    this.cells.push(text);
    if (serial !== undefined) (this.serials ??= {})[this.column] = serial;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    if (this.rows.length >= this.limits.rows) {
      const limit = inThousands(this.limits.rows);
      throw new FileRefusedError('too-many-rows', `Sheet ${this.name} has more than ${limit} rows`);
    }
    if (this.isHiddenRow && this.hiddenRows.length < NAMED) this.hiddenRows.push(this.row);
    const { row, cells, serials } = this;
    this.rows.push(serials ? { row, cells, serials } : { row, cells });
  }

  private address(): string {
    return `${columnName(this.column)}${this.row}`;
  }

  private damaged(): FileRefusedError {
    return new FileRefusedError('damaged-part', this.part);
  }
}
