import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Meeting, MeetingState } from './meeting';

/**
 * Takes a meeting into hand: nobody else changes it, its order or its attendance until the transaction ends. Whatever
 * changes a meeting and what hangs on it takes this first, so that no two can wait for each other.
 * @returns the meeting as it is by now
 */
export const meetingInHand = async (tx: Tx, meeting: Meeting): Promise<Meeting> =>
  locked(tx, meeting, 'no key update');

/** The same for whoever writes about one item: they do not hinder each other, and the meeting does not end meanwhile. */
export const meetingHeldOpen = async (tx: Tx, meeting: Meeting): Promise<Meeting> =>
  locked(tx, meeting, 'share');

const locked = async (tx: Tx, meeting: Meeting, how: 'no key update' | 'share'): Promise<Meeting> => {
  const [now] = await tx.query<{ state: MeetingState; current_item_id: string | null; version: number }>(
    `select state, current_item_id, version from panel_meetings where series_id = $1 and id = $2 for ${how}`,
    [meeting.seriesId, meeting.id],
  );
  if (!now) throw new NotFoundError('meeting');
  return { ...meeting, state: now.state, currentItemId: now.current_item_id, version: now.version };
};
