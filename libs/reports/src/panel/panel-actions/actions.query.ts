import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { CasesAsked } from '../rows/case-report';
import { joinChild, OfCase, ofCaseColumns, whose, whoseValues } from '../rows/whose-cases';

/** An action as it stood at the end of the day: what was closed later was open then. */
export interface ActionRow extends OfCase {
  readonly heldOn: Day | null;
  readonly ownerKind: 'borough' | 'panel';
  readonly ownerName: string;
  readonly dueOn: Day;
  readonly state: 'open' | 'done' | 'dropped';
  readonly closedAt: Temporal.Instant | null;
  readonly chased: number;
}

/** Actions that were open on the day, or done or dropped in the year, by the day they are due. */
export const actions = (tx: Tx, { subject, year }: CasesAsked): Promise<ActionRow[]> =>
  tx.query<ActionRow>(
    `select ${ofCaseColumns(subject)}, m.held_on as "heldOn", t.owner_kind as "ownerKind",
            t.owner_name as "ownerName", t.due_on as "dueOn",
            case when t.closed_at < $4 then t.state else 'open' end as state,
            case when t.closed_at < $4 then t.closed_at end as "closedAt", t.chased
       from case_actions t
       join cases c on c.borough_id = t.borough_id and c.id = t.case_id
       ${joinChild(subject)}
       left join agenda_items i on i.series_id = t.series_id and i.id = t.item_id
       left join panel_meetings m on m.series_id = i.series_id and m.id = i.meeting_id
      where ${whose(subject)} and t.told_at < $4 and (t.closed_at is null or t.closed_at >= $3)
      order by t.due_on, c.reference, t.id`,
    [...whoseValues(subject), year.begins, year.ends],
  );
