import { Viewer } from '@lib/access/viewer';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AgendaItem, ON_THE_AGENDA } from '../agenda/agenda-item';
import { itemById, itemsOf } from '../agenda/agenda.query';
import { Attendance } from '../attendance/attendance';
import { attendancesOf, outOfRoom } from '../attendance/attendance.query';
import { QuorumState, quorumOf } from '../attendance/quorum';
import { Declaration } from '../conflicts/declaration';
import { declarationsOf } from '../conflicts/declarations.query';
import { Meeting } from '../meetings/meeting';
import { meetingById } from '../meetings/meetings.query';

/** A meeting with its agenda as published, and who is there. */
export interface MeetingAtHand {
  readonly meeting: Meeting;
  /** On the agenda, in its order. */
  readonly items: readonly AgendaItem[];
  readonly attendances: readonly Attendance[];
  readonly declarations: readonly Declaration[];
}

/** @throws NotFoundError for another panel's, and for everybody but the coordinator until its agenda is published */
export const meetingAtHand = async (
  tx: Tx,
  viewer: Pick<Viewer, 'permissions'>,
  meetingId: string,
): Promise<MeetingAtHand> => {
  const meeting = await meetingById(tx, meetingId);
  if (meeting.state === 'draft' && !viewer.permissions.has('run the panel'))
    throw new NotFoundError('meeting');
  const items = (await itemsOf(tx, meeting.id)).filter(({ state }) => ON_THE_AGENDA.includes(state));
  return {
    meeting,
    items,
    attendances: await attendancesOf(tx, meeting.id),
    declarations: await declarationsOf(tx, meeting.id),
  };
};

/** An item on the agenda, with the meeting that hears it. @throws NotFoundError likewise. */
export const itemAtHand = async (
  tx: Tx,
  viewer: Pick<Viewer, 'permissions'>,
  itemId: string,
): Promise<MeetingAtHand & { readonly item: AgendaItem }> => {
  const { meetingId } = await itemById(tx, itemId);
  const atHand = await meetingAtHand(tx, viewer, meetingId);
  const item = atHand.items.find(({ id }) => id === itemId);
  if (!item) throw new NotFoundError('agenda item');
  return { ...atHand, item };
};

/** The quorum as it is now for one item. */
export const quorumFor = async (
  tx: Tx,
  { meeting, attendances }: MeetingAtHand,
  item: AgendaItem,
): Promise<QuorumState> => quorumOf(meeting.quorum, attendances, await outOfRoom(tx, item));

/** What comes after an item: the next still to be heard, from there on and then from the top; null when none is. */
export const nextItem = (items: readonly AgendaItem[], after: string | null): AgendaItem | null => {
  const at = items.findIndex(({ id }) => id === after);
  const inTurn = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return inTurn.find(({ state }) => state === 'accepted') ?? null;
};
