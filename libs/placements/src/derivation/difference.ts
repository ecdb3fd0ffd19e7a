import { newId } from '@lib/kernel/ids';
import { DerivedRow, DerivedTable, Value } from './derived-table';
import { OfChild } from './derive-borough';

/** A derived row as it stands in the database. */
export interface StoredRow {
  readonly id: string;
  readonly child: string;
  readonly row: DerivedRow;
}

/** What has to be done to a table so that it says what the returns say. */
export interface Difference {
  readonly added: readonly StoredRow[];
  /** A fact changed: what people should look at. */
  readonly changed: readonly StoredRow[];
  /** Only where the row came from changed. */
  readonly traced: readonly StoredRow[];
  readonly unchanged: number;
  readonly removed: readonly StoredRow[];
  /** Every row that will stand, with its key, in the order it was derived. */
  readonly standing: readonly StoredRow[];
}

/**
 * Compares what was derived with what is stored. A row is known again by its child and the columns the table
 * names, and keeps its key: what refers to it goes on doing so.
 */
export const differenceOf = (
  table: DerivedTable,
  stored: readonly StoredRow[],
  derived: readonly OfChild[],
): Difference => {
  const waiting = new Map<string, StoredRow[]>();
  for (const row of stored) pushTo(waiting, knownAs(table, row), row);
  const facts = Object.keys(table.facts);
  const provenance = Object.keys(table.provenance);
  const added: StoredRow[] = [];
  const changed: StoredRow[] = [];
  const traced: StoredRow[] = [];
  const standing: StoredRow[] = [];
  let unchanged = 0;
  for (const one of derived) {
    const before = waiting.get(knownAs(table, one))?.shift();
    const after: StoredRow = { id: before?.id ?? newId(), child: one.child, row: one.row };
    standing.push(after);
    if (!before) added.push(after);
    else if (!same(facts, before.row, one.row)) changed.push(after);
    else if (!same(provenance, before.row, one.row)) traced.push(after);
    else unchanged += 1;
  }
  return { added, changed, traced, unchanged, removed: [...waiting.values()].flat(), standing };
};

const knownAs = (table: DerivedTable, { child, row }: OfChild): string =>
  [child, ...table.knownBy.map((column) => row[column])].join('|');

const pushTo = (map: Map<string, StoredRow[]>, key: string, row: StoredRow): void => {
  const others = map.get(key);
  if (others) others.push(row);
  else map.set(key, [row]);
};

const same = (columns: readonly string[], a: DerivedRow, b: DerivedRow): boolean =>
  columns.every((column) => isEqual(a[column] ?? null, b[column] ?? null));

const isEqual = (a: Value, b: Value): boolean =>
  a === b || (isList(a) && isList(b) && a.length === b.length && a.every((one, at) => one === b[at]));

const isList = (value: Value): value is readonly string[] => Array.isArray(value);
