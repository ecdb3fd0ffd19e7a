import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { CaseEventKind } from './case-event';
import { CaseStatus } from './case-status';
import { PanelCase } from './panel-case';

/** A line of a case’s timeline. */
export interface CaseEvent {
  readonly id: string;
  readonly kind: CaseEventKind;
  readonly from: CaseStatus | null;
  readonly to: CaseStatus | null;
  readonly at: Temporal.Instant;
  readonly by: string;
  readonly particulars: Readonly<Record<string, unknown>>;
}

/** What happened to a case and is for the viewer to see, newest first. */
export const eventsOf = (tx: Tx, of: Pick<PanelCase, 'boroughId' | 'id'>): Promise<CaseEvent[]> =>
  tx.query<CaseEvent>(
    `select id, kind, from_status as "from", to_status as "to", at, actor_name as "by", particulars
       from case_events where borough_id = $1 and case_id = $2 order by at desc, id desc`,
    [of.boroughId, of.id],
  );
