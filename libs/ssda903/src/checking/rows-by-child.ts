import { RawReturn } from '../tables/raw-return';
import { TABLE_NAMES, TableName } from '../tables/return-table';
import { tidyChild } from './values/tidy-text';

/** The rows of one table in the order of their children. */
interface Sorted {
  readonly order: Uint32Array;
  /** Where each child's rows begin in `order`; those of the next child end them. */
  readonly begins: Uint32Array;
}

/** Which rows of a return are whose, whatever order they came in. */
export class RowsByChild {
  /** As first met, table by table; '' stands for the rows that name no child. */
  readonly children: readonly string[];
  private readonly tables: readonly (readonly [TableName, Sorted])[];

  constructor(raw: RawReturn) {
    const numbers = new Map<string, number>();
    const numberOf = (text: string): number => {
      const child = tidyChild(text);
      const known = numbers.get(child);
      if (known === undefined) numbers.set(child, numbers.size);
      return known ?? numbers.size - 1;
    };
    const given = TABLE_NAMES.flatMap((table) => {
      const rows = raw.tables[table];
      if (!rows) return [];
      const childOf = rows.column('CHILD', numberOf);
      return [[table, Uint32Array.from({ length: rows.length }, (_, row) => childOf(row))] as const];
    });
    this.children = [...numbers.keys()];
    this.tables = given.map(([table, childOf]) => [table, sortedBy(childOf, numbers.size)]);
  }

  /** The rows of a child, by index in their table and in the order they came. @param number the child's place */
  forEachRow(number: number, take: (table: TableName, index: number) => void): void {
    for (const [table, { order, begins }] of this.tables) {
      for (let at = begins[number]!; at < begins[number + 1]!; at += 1) take(table, order[at]!);
    }
  }
}

/** A counting sort: it keeps the order of the rows of one child. */
const sortedBy = (childOf: Uint32Array, children: number): Sorted => {
  const begins = new Uint32Array(children + 1);
  for (const child of childOf) begins[child + 1]! += 1;
  for (let child = 0; child < children; child += 1) begins[child + 1]! += begins[child]!;
  const next = begins.slice();
  const order = new Uint32Array(childOf.length);
  for (let row = 0; row < childOf.length; row += 1) {
    const child = childOf[row]!;
    order[next[child]!] = row;
    next[child]! += 1;
  }
  return { order, begins };
};
