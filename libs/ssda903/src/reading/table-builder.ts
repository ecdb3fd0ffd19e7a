import { RETURN_TABLES, TableName } from '../tables/return-table';
import { TableRows } from '../tables/table-rows';
import { cleanValue } from './clean-value';
import { ColumnBuilder } from './column-builder';
import { returnYear } from './placing';
import { BLANK, ColumnTexts, TextNumbers } from './text-numbers';

/** Texts of a row, by the column's place among the table's columns. */
type TextAt = (at: number) => string;

/** Whose row it is, where the table says so itself. */
export interface Placing {
  readonly authority: string;
  readonly year: string;
}

export interface TableWanted {
  readonly table: TableName;
  readonly file: string;
  /** Which of the two columns of a concatenated table there are. */
  readonly has?: Readonly<Record<keyof Placing, boolean>>;
}

const NOT_PLACED = { authority: false, year: false };

/** Packs the rows of one table as they are read. */
export class TableBuilder {
  length = 0;
  /** Lines whose YEAR cannot be read, so that nobody could say which return they belong to. */
  readonly withoutYear: number[] = [];
  private readonly columns: readonly ColumnBuilder[];
  private readonly numbers: number[];
  private readonly authority: ColumnBuilder;
  private readonly year: ColumnBuilder;
  private readonly has: Readonly<Record<keyof Placing, boolean>>;
  private lines = new Uint32Array(1 << 10);

  /** @param texts those of the return that the table is part of */
  constructor(
    private readonly wanted: TableWanted,
    texts: ColumnTexts,
  ) {
    this.columns = RETURN_TABLES[wanted.table].columns.map((column) => new ColumnBuilder(texts.of(column)));
    this.numbers = this.columns.map(() => BLANK);
    this.authority = new ColumnBuilder(texts.of('LA'));
    this.year = new ColumnBuilder(new TextNumbers((text) => String(returnYear(cleanValue(text)) ?? '')));
    this.has = wanted.has ?? NOT_PLACED;
  }

  /** Takes a row; one with nothing in the table's own columns is passed over. */
  add(line: number, textAt: TextAt, placing?: Placing): void {
    const { columns, numbers } = this;
    let isBlank = true;
    for (let at = 0; at < columns.length; at += 1) {
      const { texts } = columns[at]!;
      const number = texts.of(textAt(at));
      if (isBlank && texts.texts[number] !== '') isBlank = false;
      numbers[at] = number;
    }
    if (isBlank) return;
    for (let at = 0; at < columns.length; at += 1) columns[at]!.put(this.length, numbers[at]!);
    if (placing) this.place(line, placing);
    if (this.length === this.lines.length) this.lines = longer(this.lines);
    this.lines[this.length] = line;
    this.length += 1;
  }

  rows(): TableRows {
    const { columns, has } = this;
    return new TableRows({
      name: this.wanted.table,
      file: this.wanted.file,
      columns: columns.map((one) => one.column()),
      lines: this.lines.subarray(0, this.length),
      authority: has.authority ? this.authority.column() : null,
      year: has.year ? this.year.column() : null,
    });
  }

  private place(line: number, { authority, year }: Placing): void {
    this.authority.put(this.length, this.authority.texts.of(authority));
    const { texts } = this.year;
    const number = texts.of(year);
    this.year.put(this.length, number);
    if (this.has.year && texts.texts[number] === '') this.withoutYear.push(line);
  }
}

const longer = (lines: Uint32Array): Uint32Array<ArrayBuffer> => {
  const copy = new Uint32Array(lines.length + (lines.length >> 1));
  copy.set(lines);
  return copy;
};
