import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { Actor } from '../cases/case-event';
import { Meeting } from './meeting';
import { MEETING_MOVES, MeetingMoveName } from './meeting-moves';

/** What can happen to a meeting and its agenda besides a step (PAN-29). */
export const MEETING_ACTS = {
  'item added': 'Put on the agenda',
  'item dropped': 'Taken off the agenda',
  'item moved': 'Moved on the agenda',
  'item timed': 'Time of an item changed',
  'late item taken': 'Taken after the cut-off',
} as const;

export type MeetingEventKind = MeetingMoveName | keyof typeof MEETING_ACTS;

/** How the history of a meeting says what happened. */
export const meetingEventWords = (kind: string): string =>
  Object.hasOwn(MEETING_MOVES, kind)
    ? MEETING_MOVES[kind as MeetingMoveName].happened
    : ((MEETING_ACTS as Readonly<Record<string, string>>)[kind] ?? kind);

export interface MeetingEvent {
  readonly kind: string;
  readonly at: Temporal.Instant;
  readonly actorName: string;
  readonly particulars: Readonly<Record<string, unknown>>;
}

/** Puts an event into the history of a meeting, in the transaction of what it tells of. Coded facts, never typed text. */
export const recordMeetingEvent = async (
  tx: Tx,
  { clock, actor }: { readonly clock: Clock; readonly actor: Actor },
  of: Pick<Meeting, 'seriesId' | 'id'>,
  event: { readonly kind: MeetingEventKind; readonly particulars?: Readonly<Record<string, unknown>> },
): Promise<void> => {
  await tx.query(
    `insert into panel_meeting_events (series_id, meeting_id, id, kind, at, actor_id, actor_name, particulars)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      of.seriesId,
      of.id,
      newId(),
      event.kind,
      clock.now().toString(),
      actor.id,
      actor.name,
      JSON.stringify(event.particulars ?? {}),
    ],
  );
};

/** What happened to a meeting, newest first. */
export const meetingEventsOf = (tx: Tx, meetingId: string): Promise<MeetingEvent[]> =>
  tx.query<MeetingEvent>(
    `select kind, at, actor_name as "actorName", particulars from panel_meeting_events
      where meeting_id = $1 order by at desc, id desc`,
    [meetingId],
  );
