import { Attendance } from './attendance';
import { quorumInWords, quorumOf } from './quorum';

const RULE = { least: 3, areas: ['social-care'] } as const;

const at = (personId: string, changes: Partial<Attendance> = {}): Attendance => ({
  personId,
  name: `Member ${personId}`,
  area: 'placements',
  seat: 'member',
  state: 'present',
  substituteFor: null,
  joinedItemId: null,
  leftItemId: null,
  version: 1,
  ...changes,
});

const CHAIR = at('chair', { seat: 'chair', area: 'social-care' });
const ROOM = [CHAIR, at('a'), at('b', { area: 'health' })];

describe('quorum', () => {
  it('is there with enough members and every area', () => {
    const state = quorumOf(RULE, ROOM);
    expect(state).toMatchObject({ quorate: true, inRoom: ['Member chair', 'Member a', 'Member b'] });
    expect(quorumInWords(state)).toBe('Quorate: 3 members are in the room and 3 are needed.');
  });

  it.each([
    ['who is expected', { state: 'expected' }],
    ['who sent apologies', { state: 'apologies' }],
    ['who left', { state: 'left' }],
    ['the coordinator', { seat: 'coordinator' }],
    ['a guest', { seat: 'guest' }],
  ] as const)('does not count somebody %s', (_who, changes) => {
    const state = quorumOf(RULE, [CHAIR, at('a'), at('b', changes)]);
    expect(state).toMatchObject({ quorate: false, inRoom: ['Member chair', 'Member a'] });
  });

  it.each(['conflict', 'stepped out'] as const)('is worked out again without who is out: %s', (because) => {
    const state = quorumOf(RULE, ROOM, new Map([['b', because]]));
    expect(state.quorate).toBe(false);
    expect(state.out).toEqual([{ name: 'Member b', because }]);
    expect(quorumInWords(state)).toBe('Not quorate: 2 members are in the room and 3 are needed.');
  });

  it('asks for each required area, whoever else is there', () => {
    const state = quorumOf({ least: 2, areas: ['social-care', 'education'] }, ROOM);
    expect(state).toMatchObject({ quorate: false, missingAreas: ['education'] });
    expect(quorumInWords(state)).toContain('nobody speaks for Virtual school and education');
  });

  it('takes a substitute for the area of the one they stand in for', () => {
    const substitute = at('s', { seat: 'substitute', area: 'social-care', substituteFor: 'chair' });
    const away = { ...CHAIR, state: 'apologies' } as const;
    expect(quorumOf(RULE, [away, at('a'), at('b'), substitute]).quorate).toBe(true);
  });

  it('does not count a substitute beside the one they stand in for', () => {
    const substitute = at('s', { seat: 'substitute', area: 'social-care', substituteFor: 'chair' });
    expect(quorumOf(RULE, [CHAIR, at('a'), substitute]).inRoom).toEqual(['Member chair', 'Member a']);
  });

  it('counts a substitute again once the one they stand in for is out for the item', () => {
    const substitute = at('s', { seat: 'substitute', area: 'social-care', substituteFor: 'chair' });
    const state = quorumOf(RULE, [CHAIR, at('a'), at('b'), substitute], new Map([['chair', 'conflict']]));
    expect(state.quorate).toBe(true);
  });
});
