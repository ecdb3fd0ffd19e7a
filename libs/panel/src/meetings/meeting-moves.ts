import { Permission } from '@lib/access/permissions/permission';
import { AuditAction } from '@lib/audit/audit-action';
import { MeetingState } from './meeting';

/** A step a meeting can take: from where, to where, and who takes it. Pages draw their buttons from this table. */
export interface MeetingMove {
  readonly from: MeetingState;
  readonly to: MeetingState;
  readonly permission: Permission;
  /** What the button says. */
  readonly words: string;
  /** What the history of the meeting says. */
  readonly happened: string;
}

/** Every step there is (PAN-02). Minutes that are re-opened are in draft again, as a next version with its reason. */
export const MEETING_MOVES = {
  publish: move('draft', 'agenda published', 'run the panel', 'Publish the agenda', 'Agenda published'),
  begin: move('agenda published', 'in progress', 'run the panel', 'Begin the meeting', 'Meeting begun'),
  end: move('in progress', 'minutes in draft', 'run the panel', 'Close the meeting', 'Meeting closed'),
  approve: move('minutes in draft', 'minutes approved', 'approve minutes', 'Approve the minutes', 'Minutes approved'),
  reopen: move('minutes approved', 'minutes in draft', 'approve minutes', 'Re-open the minutes', 'Minutes re-opened'),
} as const satisfies Record<string, MeetingMove>; // prettier-ignore

/** What the audit says of a step. */
export const MEETING_MOVE_AUDIT = 'meeting-moved' satisfies AuditAction;

export type MeetingMoveName = keyof typeof MEETING_MOVES;

/** The steps somebody may take from a state. */
export const meetingMovesFrom = (
  state: MeetingState,
  permissions: ReadonlySet<Permission>,
): MeetingMoveName[] =>
  (Object.keys(MEETING_MOVES) as MeetingMoveName[]).filter((name) => {
    const { from, permission }: MeetingMove = MEETING_MOVES[name];
    return from === state && permissions.has(permission);
  });

function move(
  from: MeetingState,
  to: MeetingState,
  permission: Permission,
  words: string,
  happened: string,
): MeetingMove {
  return { from, to, permission, words, happened };
}
