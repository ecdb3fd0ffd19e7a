import { PackedRow, PackedTable } from './packed-table';
import { RawRow } from './raw-row';
import { RETURN_TABLES } from './return-table';

/**
 * The rows of one table of a return: plain rows to whoever reads them, columns in memory. A row is made when it
 * is asked for and goes when it has been looked at, so a return takes some tens of bytes a row and not hundreds.
 */
export class TableRows implements Iterable<RawRow> {
  readonly length: number;

  /** @param chosen which rows of the table these are, where they are not all */
  constructor(
    private readonly table: PackedTable,
    private readonly chosen: Uint32Array | null = null,
  ) {
    this.length = (chosen ?? table.lines).length;
  }

  at(index: number): RawRow {
    return new PackedRow(this.table, this.chosen === null ? index : this.chosen[index]!);
  }

  /** What a column's values stand for, by row; each different value is read once. @param read pure, never undefined */
  column<V>(name: string, read: (text: string) => V): (index: number) => V {
    const { columns, name: table } = this.table;
    const at = (RETURN_TABLES[table].columns as readonly string[]).indexOf(name);
    const valueAt = columns[at]!.as(read);
    const { chosen } = this;
    return chosen === null ? valueAt : (index) => valueAt(chosen[index]!);
  }

  /** Some of the rows; nothing of them is copied. */
  where(test: (row: RawRow) => boolean): TableRows {
    const places = new Uint32Array(this.length);
    let count = 0;
    for (let index = 0; index < this.length; index += 1) {
      if (test(this.at(index))) places[count++] = this.chosen === null ? index : this.chosen[index]!;
    }
    return new TableRows(this.table, places.slice(0, count));
  }

  some(test: (row: RawRow) => boolean): boolean {
    for (const row of this) if (test(row)) return true;
    return false;
  }

  *[Symbol.iterator](): Generator<RawRow> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}
