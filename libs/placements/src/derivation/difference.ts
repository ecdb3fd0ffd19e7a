import { Day, daysBetween } from '@lib/kernel/day';
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
  const { before, removed } = knownAgain(table, stored, derived);
  const facts = Object.keys(table.facts);
  const provenance = Object.keys(table.provenance);
  const added: StoredRow[] = [];
  const changed: StoredRow[] = [];
  const traced: StoredRow[] = [];
  const standing: StoredRow[] = [];
  let unchanged = 0;
  for (const [at, one] of derived.entries()) {
    const known = before[at];
    const after: StoredRow = { id: known?.id ?? newId(), child: one.child, row: one.row };
    standing.push(after);
    if (!known) added.push(after);
    else if (!same(facts, known.row, one.row)) changed.push(after);
    else if (!same(provenance, known.row, one.row)) traced.push(after);
    else unchanged += 1;
  }
  return { added, changed, traced, unchanged, removed, standing };
};

/** The stored row of each derived one, and those that none is left for. First all that did not move, then the rest. */
const knownAgain = (
  table: DerivedTable,
  stored: readonly StoredRow[],
  derived: readonly OfChild[],
): { before: (StoredRow | undefined)[]; removed: StoredRow[] } => {
  const waiting = new Map<string, StoredRow[]>();
  for (const row of stored) pushTo(waiting, keyOf(table.knownBy, row), row);
  const before = derived.map((one) => waiting.get(keyOf(table.knownBy, one))?.shift());
  const left = [...waiting.values()].flat();
  const { movedKnownBy } = table;
  if (!movedKnownBy || left.length === 0) return { before, removed: left };
  const moved = new Map<string, StoredRow[]>();
  for (const row of left) pushTo(moved, keyOf(movedKnownBy, row), row);
  derived.forEach((one, at) => {
    before[at] ??= takeNearest(moved.get(keyOf(movedKnownBy, one)), one);
  });
  return { before, removed: [...moved.values()].flat() };
};

/** A correction of a first day is one of days; farther apart they are two stays at one place. */
const MOST_DAYS_MOVED = 31;

const takeNearest = (rows: StoredRow[] | undefined, { row }: OfChild): StoredRow | undefined => {
  if (!rows) return undefined;
  const daysFrom = (one: StoredRow): number => Math.abs(daysBetween(startOf(one.row), startOf(row)));
  const nearest = rows.reduce<StoredRow | undefined>(
    (best, one) => (best && daysFrom(best) <= daysFrom(one) ? best : one),
    undefined,
  );
  if (!nearest || daysFrom(nearest) > MOST_DAYS_MOVED) return undefined;
  rows.splice(rows.indexOf(nearest), 1);
  return nearest;
};

const startOf = (row: DerivedRow): Day => row['started_on'] as Day;

const keyOf = (columns: readonly string[], { child, row }: OfChild): string =>
  [child, ...columns.map((column) => row[column])].join('|');

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
