import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { PanelCase } from '../cases/panel-case';
import { ConditionsMet, FollowUp, FollowUpKind } from './follow-up';

interface Row {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly due_on: Day;
  readonly started: boolean | null;
  readonly conditions_met: ConditionsMet | null;
  readonly weekly_pence: string | number | null;
  readonly still_there: boolean | null;
  readonly left_on: Day | null;
  readonly note: string | null;
  readonly done_at: Temporal.Instant | null;
  readonly done_by_name: string | null;
  readonly version: number;
}

/** The follow-ups of a case in the order they are due; none before its placement started. */
export const followUpsOf = async (tx: Tx, of: Pick<PanelCase, 'boroughId' | 'id'>): Promise<FollowUp[]> => {
  const rows = await tx.query<Row>(
    'select * from follow_ups where borough_id = $1 and case_id = $2 order by due_on, kind',
    [of.boroughId, of.id],
  );
  return rows.map(asFollowUp);
};

const asFollowUp = (row: Row): FollowUp => ({
  id: row.id,
  kind: row.kind,
  dueOn: row.due_on,
  done:
    row.done_at === null
      ? null
      : {
          started: row.started!,
          conditionsMet: row.conditions_met,
          weeklyPence: row.weekly_pence === null ? null : Number(row.weekly_pence),
          stillThere: row.still_there,
          leftOn: row.left_on,
          note: row.note,
          at: row.done_at,
          byName: row.done_by_name ?? '',
        },
  version: row.version,
});
