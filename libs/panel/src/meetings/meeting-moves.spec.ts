import { permissionsOf } from '@lib/access/permissions/permission';
import { MEETING_STATES, MeetingState } from './meeting';
import { MEETING_MOVES, meetingMovesFrom } from './meeting-moves';

const STATES = Object.keys(MEETING_STATES) as MeetingState[];

describe('the steps of a meeting', () => {
  it('lead from every state to another, and to every state but the first', () => {
    const moves = Object.values(MEETING_MOVES);
    expect(new Set(moves.map(({ from }) => from))).toEqual(new Set(STATES));
    expect(new Set(moves.map(({ to }) => to))).toEqual(new Set(STATES.filter((state) => state !== 'draft')));
  });

  it('up to the minutes are the coordinator’s, and the minutes the chair’s', () => {
    const stepsOf = (role: 'coordinator' | 'chair' | 'member'): string[] =>
      STATES.flatMap((state) => meetingMovesFrom(state, permissionsOf([role])));
    expect(stepsOf('coordinator')).toEqual(['publish', 'begin', 'end']);
    expect(stepsOf('chair')).toEqual(['approve', 'reopen']);
    expect(stepsOf('member')).toEqual([]);
  });
});
