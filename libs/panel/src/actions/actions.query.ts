import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { ActionState, CaseAction } from './case-action';

interface Row {
  readonly borough_id: number;
  readonly series_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly reference: string;
  readonly task: string;
  readonly owner_kind: 'borough' | 'panel';
  readonly owner_id: string | null;
  readonly owner_name: string;
  readonly due_on: Day;
  readonly state: ActionState;
  readonly note: string | null;
  readonly closed_at: Temporal.Instant | null;
  readonly closed_by_name: string | null;
  readonly version: number;
}

const ACTIONS = `select a.*, c.reference from case_actions a
  join cases c on c.borough_id = a.borough_id and c.id = a.case_id where a.told_at is not null`;

/**
 * Actions of the cases the viewer may see, by the day they are due; those not yet told, of a recommendation that is
 * still being written, are left out.
 */
export const actionsIn = async (tx: Tx, states: readonly ActionState[]): Promise<CaseAction[]> => {
  const rows = await tx.query<Row>(`${ACTIONS} and a.state = any($1) order by a.due_on, c.reference, a.id`, [
    states,
  ]);
  return rows.map(asAction);
};

/** Open actions of one case, by the day they are due. */
export const openActionsOf = async (
  tx: Tx,
  of: { readonly boroughId: number; readonly id: string },
): Promise<CaseAction[]> => {
  const rows = await tx.query<Row>(
    `${ACTIONS} and a.borough_id = $1 and a.case_id = $2 and a.state = 'open' order by a.due_on, a.id`,
    [of.boroughId, of.id],
  );
  return rows.map(asAction);
};

/** @throws NotFoundError for one that is not there, or not the viewer's to see */
export const actionById = async (tx: Tx, id: string): Promise<CaseAction> => {
  const [row] = isId(id) ? await tx.query<Row>(`${ACTIONS} and a.id = $1`, [id]) : [];
  if (!row) throw new NotFoundError('action');
  return asAction(row);
};

const asAction = (row: Row): CaseAction => ({
  boroughId: row.borough_id,
  seriesId: row.series_id,
  id: row.id,
  caseId: row.case_id,
  reference: row.reference,
  task: row.task,
  owner: { kind: row.owner_kind, personId: row.owner_id, name: row.owner_name },
  dueOn: row.due_on,
  state: row.state,
  note: row.note,
  closed: row.closed_at === null ? null : { at: row.closed_at, byName: row.closed_by_name ?? '' },
  version: row.version,
});
