import { Client } from 'pg';
import { addDays, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { BROMLEY } from './entering';

/** From a day on to the first that is no longer in it, in days from today; null is open. */
export interface Span {
  readonly from: number;
  readonly nights: number | null;
  readonly withdrawn?: boolean;
}

/** What the database holds of one placement of Bromley, and nothing that only words would show. */
export interface HeldPlacement {
  readonly group: string;
  readonly shortBreak: boolean;
  readonly lives: Span;
  /** Null where nothing was ever recorded of it. */
  readonly entry: {
    readonly solo: boolean | null;
    readonly staffPerChild: number | null;
    readonly registration: string | null;
    readonly lines: readonly (Span & {
      readonly payer: string;
      readonly per: 'week' | 'once';
      readonly pence: number;
    })[];
    readonly marks: readonly Omit<Span, 'nights'>[];
  } | null;
  readonly orders: readonly Span[];
}

type Row = Readonly<Record<string, unknown>>;

const ENTERED = { entered_at: '2026-01-01T00:00:00Z', entered_by_name: 'A made-up officer', version: 1 };

const withdrawnIf = (withdrawn = false): Row =>
  withdrawn ? { withdrawn_at: ENTERED.entered_at, withdrawn_by_name: ENTERED.entered_by_name } : {};

/** Puts nothing but these placements, each of a child of its own, into the tables as they are. */
export const holdPlacements = async (
  superuser: Client,
  placements: readonly HeldPlacement[],
  today: Day,
): Promise<void> => {
  const tables = new Map<string, Row[]>(
    ['children', 'placements', 'register_entries', 'cost_lines', 'panel_marks', 'liberty_orders'].map((table) => [table, []]),
  ); // prettier-ignore
  for (const [at, placement] of placements.entries())
    for (const [table, row] of rowsOf(placement, at, today)) tables.get(table)!.push(row);
  // Returns are not among them, so that what refers to them is not looked at.
  await superuser.query('set session_replication_role = replica');
  for (const [table, rows] of tables) {
    await superuser.query(`delete from ${table}`);
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
    if (rows.length > 0)
      await superuser.query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      );
  }
  await superuser.query('set session_replication_role = origin');
};

const rowsOf = (
  { group, shortBreak, lives, entry, orders }: HeldPlacement,
  at: number,
  today: Day,
): (readonly [table: string, row: Row])[] => {
  const days = ({ from, nights }: Span): { starts_on: Day; ends_on: Day | null } => ({
    starts_on: addDays(today, from),
    ends_on: nights === null ? null : addDays(today, from + nights),
  });
  const [child_id, placement_id, entry_id] = [newId(), newId(), newId()];
  const own = (): Row => ({ borough_id: BROMLEY, id: newId(), ...ENTERED });
  return [
    ['children', { borough_id: BROMLEY, id: child_id, local_reference: `LOCAL-${at}`, service_reference: `C-${at}`, sex: 'F',
      birth_month: '2014-02-01', uasc: false, import_id: newId(), file: 0, line: 1 }],
    ['placements', { borough_id: BROMLEY, id: placement_id, child_id, started_on: days(lives).starts_on,
      ended_on: days(lives).ends_on, end_inferred: false, start_reason: 'S', short_break: shortBreak, place: 'K2',
      placement_group: group, legal_status: 'C2', need: 'N1' }],
    ...orders.map((one) => ['liberty_orders', { ...own(), child_id, ...days(one), ...withdrawnIf(one.withdrawn) }] as const),
    ...(entry === null ? [] : [
      ['register_entries', { borough_id: BROMLEY, id: entry_id, child_id, placement_id, solo: entry.solo,
        staff_per_child: entry.staffPerChild, registration: entry.registration, ...ENTERED }] as const,
      ...entry.lines.map(({ payer, per, pence, ...span }) => ['cost_lines', { ...own(), entry_id, kind: 'core', payer, per,
        pence, ...days(per === 'once' ? { ...span, nights: null } : span), source: 'page', ...withdrawnIf(span.withdrawn) }] as const),
      ...entry.marks.map(({ from, withdrawn }) => ['panel_marks', { ...own(), entry_id, reason: 'made for one child',
        marked_on: addDays(today, from), ...withdrawnIf(withdrawn) }] as const),
    ]),
  ]; // prettier-ignore
};
