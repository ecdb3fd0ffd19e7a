import { Day } from '@lib/kernel/day';
import { ChildRecord } from './child-record';
import { ReadRow } from './read-row';
import { ReturnFacts, Rule, rowsWhere } from './rule';

/**
 * A row of the table of deprivation of liberty orders, read for the rules on it (700 to 710 of the return of 2026 to
 * 2027). Days are half-open: an order that starts on the day a placement ends has nothing to do with that placement.
 */
export interface DeprivationOrder {
  readonly row: ReadRow;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly endGiven: boolean;
}

const TABLE = 'deprivation-of-liberty';

const orderOf = (row: ReadRow, { readDay }: ReturnFacts): DeprivationOrder => {
  const end = row.raw.values['DOLO_END'] ?? '';
  return { row, start: readDay(row.raw.values['DOLO_START'] ?? ''), end: readDay(end), endGiven: end !== '' };
};

/** The child's orders whose first day is known, by that day. */
export const ordersInSequence = (child: ChildRecord, facts: ReturnFacts): DeprivationOrder[] =>
  child
    .rowsOf(TABLE)
    .map((row) => orderOf(row, facts))
    .filter(({ start }) => start !== null)
    .sort((a, b) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0));

/** A rule on each order by itself. */
export const ordersWhere =
  (test: (order: DeprivationOrder, child: ChildRecord, facts: ReturnFacts) => boolean): Rule['find'] =>
  (child, facts) =>
    rowsWhere(child.rowsOf(TABLE), (row) => test(orderOf(row, facts), child, facts));

/** What the rules on orders share. Nothing of the table is kept, so nothing in it stops anything. */
export const ON_ORDERS = { table: TABLE, weight: 'worth knowing', firstYear: 2027 } as const;
