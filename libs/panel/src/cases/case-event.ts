import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { tellOfEvent } from '../telling/tell-of-event';
import { CaseMoveName } from './case-moves';
import { CaseStatus } from './case-status';
import { PanelCase } from './panel-case';

/** What can happen to a case besides a change of status. */
export const CASE_ACTS = {
  opened: 'Case opened',
  'section saved': 'A section of the referral was saved',
  'sent to approver': 'Sent to an approver',
  'sent back': 'Sent back by the approver',
  shared: 'Shared with the panel',
  'share revoked': 'No longer shared with the panel',
  'information answered': 'A question was answered',
  'nothing found': 'No suitable placement was found',
  'note added': 'A note was added',
  allocated: 'Given to a reviewer',
  'emergency approved': 'Approved outside the panel as an emergency',
  responded: 'The borough responded',
  'response corrected': 'The borough corrected its response',
  'placement started': 'The placement started',
  'start corrected': 'The start of the placement was corrected',
  'follow-up done': 'A follow-up was answered',
  'action set': 'An action was set',
  'action closed': 'An action was done or dropped',
  'minutes approved': 'The minute was approved',
  'expiry warned': 'Nothing happened for a long time: it will expire',
} as const;

export type CaseAct = keyof typeof CASE_ACTS;
export type CaseEventKind = CaseAct | CaseMoveName;
export type Audience = 'borough' | 'panel' | 'both';

/** Who does something, as the timeline says it. */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
}

export const THE_SERVICE: Actor = { id: null, name: 'The service' };

export interface NewCaseEvent {
  readonly kind: CaseEventKind;
  readonly actor: Actor;
  readonly audience?: Audience;
  readonly from?: CaseStatus;
  readonly to?: CaseStatus;
  /** Coded facts; never text somebody typed. */
  readonly particulars?: Readonly<Record<string, unknown>>;
}

/** Puts an event on the timeline of a case, in the transaction of what it tells of, and tells those it is for. */
export const recordEvent = async (
  tx: Tx,
  clock: Clock,
  of: Pick<PanelCase, 'boroughId' | 'id' | 'seriesId'>,
  event: NewCaseEvent,
): Promise<void> => {
  const id = newId();
  await tx.query(
    `insert into case_events (borough_id, id, case_id, series_id, kind, from_status, to_status, at, actor_id,
                              actor_name, audience, particulars)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      of.boroughId,
      id,
      of.id,
      of.seriesId,
      event.kind,
      event.from ?? null,
      event.to ?? null,
      clock.now().toString(),
      event.actor.id,
      event.actor.name,
      event.audience ?? 'both',
      JSON.stringify(event.particulars ?? {}),
    ],
  );
  const { kind, from = null } = event;
  await tellOfEvent(tx, clock, { id, kind, from, boroughId: of.boroughId, caseId: of.id });
};
