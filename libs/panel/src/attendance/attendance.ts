import { Area, Seat } from '@lib/access/panels/panel-seat';

/** Whether somebody came. */
export const ATTENDANCE_STATES = {
  expected: 'Expected',
  present: 'Present',
  apologies: 'Apologies',
  left: 'Left',
} as const;

export type AttendanceState = keyof typeof ATTENDANCE_STATES;

/** What somebody is at one meeting: a seat, or there in the place of a member, or as a guest without a voice. */
export type MeetingSeat = Seat | 'substitute' | 'guest';

export const MEETING_SEATS: Readonly<Record<MeetingSeat, string>> = {
  chair: 'Chair',
  member: 'Member',
  coordinator: 'Coordinator',
  substitute: 'Substitute',
  guest: 'Guest',
};

/** Somebody at a meeting, or missed there. */
export interface Attendance {
  readonly personId: string;
  readonly name: string;
  /** The area they speak for; a substitute speaks for the area of the one they stand in for. */
  readonly area: Area;
  readonly seat: MeetingSeat;
  readonly state: AttendanceState;
  /** The person they stand in for. */
  readonly substituteFor: string | null;
  /** The item being heard when they came, of a meeting that had begun to hear; null for who was there from the start. */
  readonly joinedItemId: string | null;
  /** The item being heard when they left; null for who stayed. */
  readonly leftItemId: string | null;
  readonly version: number;
}

const WITH_A_VOICE: readonly MeetingSeat[] = ['chair', 'member', 'substitute'];

/** Whether somebody of a seat takes part in a recommendation: the coordinator and guests do not. */
export const hasVoice = ({ seat }: Pick<Attendance, 'seat'>): boolean => WITH_A_VOICE.includes(seat);
