import { PackedColumn } from './packed-column';
import { RawRow } from './raw-row';
import { TableName } from './return-table';
import { rowValues } from './row-values';

/** What a table of a return is kept as: columns, and the line of each row. */
export interface PackedTable {
  readonly name: TableName;
  readonly file: string;
  /** In the order of the table's columns. */
  readonly columns: readonly PackedColumn[];
  readonly lines: Uint32Array;
  /** Only of a concatenated table: whose each row is. */
  readonly authority: PackedColumn | null;
  readonly year: PackedColumn | null;
}

/** A row of a packed table. Its values are put together when one of them is first asked for. */
export class PackedRow implements RawRow {
  private made: RawRow['values'] | null = null;

  constructor(
    private readonly table: PackedTable,
    private readonly at: number,
  ) {}

  get file(): string {
    return this.table.file;
  }

  get row(): number {
    return this.table.lines[this.at]!;
  }

  get values(): RawRow['values'] {
    const { name, columns } = this.table;
    return (this.made ??= rowValues(name, (column) => columns[column]!.at(this.at)));
  }

  get authority(): string | undefined {
    return this.table.authority?.at(this.at);
  }

  get year(): number | undefined {
    const year = this.table.year?.at(this.at) ?? '';
    return year === '' ? undefined : Number(year);
  }
}
