import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseWork } from '../cases/move-case';
import { Meeting, MEETING_STATES } from './meeting';
import { recordMeetingEvent } from './meeting-event';
import { MEETING_MOVE_AUDIT, MEETING_MOVES, MeetingMove, MeetingMoveName } from './meeting-moves';

/**
 * Takes a meeting one step on: the state, its event and its line in the audit, or none of them. Who may is declared by
 * the handler; from where is checked here, and again by the guarded update.
 * @returns the version the meeting has now
 * @throws ConflictError when it stands elsewhere, or somebody else changed it in between
 */
export const moveMeeting = async (
  tx: Tx,
  work: CaseWork,
  of: Meeting,
  { name, particulars = {} }: { name: MeetingMoveName; particulars?: Readonly<Record<string, unknown>> },
): Promise<number> => {
  const { from, to }: MeetingMove = MEETING_MOVES[name];
  if (of.state !== from)
    throw new ConflictError(
      `The meeting is now “${MEETING_STATES[of.state]}”, so this can no longer be done. Open the meeting to see who moved it on.`,
      'meeting-stands-elsewhere',
    );
  const [row] = await tx.query<{ version: number }>(
    `update panel_meetings set state = $4, state_since = $5, version = version + 1
      where series_id = $1 and id = $2 and version = $3 returning version`,
    [of.seriesId, of.id, of.version, to, work.clock.now().toString()],
  );
  if (!row) throw meetingChangedMeanwhile();
  await recordMeetingEvent(tx, work, of, { kind: name, particulars });
  await work.audit.record(
    tx,
    {
      action: MEETING_MOVE_AUDIT,
      subjectType: 'meeting',
      subjectIds: [of.id],
      particulars: { panel: of.seriesId, from, to, ...particulars },
    },
    work.origin,
  );
  return row.version;
};

export const meetingChangedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this meeting while you had it open. Look at what they did, then do it again.',
    'meeting-changed',
  );
