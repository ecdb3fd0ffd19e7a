import { Permission } from '@lib/access/permissions/permission';
import { ReturnState } from '../returns/held-return';
import { RETURN_MOVES, returnMovesFrom } from './return-moves';

const ALL = new Set<Permission>(['complete surveys', 'approve surveys', 'review returns']);

const from = (
  state: ReturnState,
  { submissions = 0, correctionBecause = null as string | null } = {},
): string[] => returnMovesFrom({ state, submissions, correctionBecause }, ALL);

describe('the steps of a return', () => {
  it('go back to where it came from: the whole of it, or the answers to comments', () => {
    expect(from('ready to approve')).toEqual(['take back', 'send back', 'submit']);
    expect(from('ready to approve', { submissions: 1 })).toEqual([
      ...['take back replies', 'send back replies', 'submit again'],
    ]);
    expect(from('ready to approve', { submissions: 1, correctionBecause: 'A child' })).toEqual([
      ...['take back', 'send back', 'submit again'],
    ]);
  });

  it('put a return back in the queue as it came into it', () => {
    expect(from('under review', { submissions: 1 })).toContain('put down');
    expect(from('under review', { submissions: 2 })).toContain('put down again');
    expect(from('under review', { submissions: 2 })).not.toContain('put down');
  });

  it('are for who holds the permission', () => {
    const approver = new Set<Permission>(['approve surveys']);
    const head = { state: 'ready to approve', submissions: 0, correctionBecause: null } as const;
    expect(returnMovesFrom(head, approver)).toEqual(['send back', 'submit']);
    expect(returnMovesFrom({ ...head, state: 'accepted' }, approver)).toEqual([]);
  });

  it('reach every state, and lead on from each', () => {
    const states = Object.values(RETURN_MOVES);
    const reached = new Set<string>(states.map(({ to }) => to));
    const left = new Set<string>(states.flatMap((move) => [...move.from]));
    expect([...reached].toSorted()).toEqual([...left].toSorted());
  });
});
