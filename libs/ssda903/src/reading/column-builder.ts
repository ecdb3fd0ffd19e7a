import { Numbers, PackedColumn } from '../tables/packed-column';
import { TextNumbers } from './text-numbers';

/** The narrowest first: most columns have few different values. */
const WIDTHS = [Uint8Array, Uint16Array, Uint32Array] as const;

/** Packs one column as its rows are read. */
export class ColumnBuilder {
  private width = 0;
  private most = 255;
  private rows: Numbers = new Uint8Array(1 << 10);

  constructor(readonly texts: TextNumbers) {}

  /** Puts the number of a text into a row; rows come in order. */
  put(row: number, number: number): void {
    if (row >= this.rows.length) this.move(this.rows.length + (this.rows.length >> 1));
    while (number > this.most) this.widen();
    this.rows[row] = number;
  }

  column(): PackedColumn {
    return new PackedColumn(this.rows, this.texts.texts);
  }

  private widen(): void {
    this.width += 1;
    this.most = 2 ** (8 * WIDTHS[this.width]!.BYTES_PER_ELEMENT) - 1;
    this.move(this.rows.length);
  }

  private move(length: number): void {
    const moved = new WIDTHS[this.width]!(length);
    moved.set(this.rows);
    this.rows = moved;
  }
}
