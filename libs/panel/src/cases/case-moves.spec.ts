import { permissionsOf } from '@lib/access/permissions/permission';
import { CASE_MOVES, CaseMove, movesFrom } from './case-moves';
import { CASE_STATUSES, CaseStatus, ENDED } from './case-status';

const MOVES: readonly CaseMove[] = Object.values(CASE_MOVES);
const STATUSES = Object.keys(CASE_STATUSES) as CaseStatus[];

describe('the steps of a case', () => {
  it('reach every status from a draft', () => {
    const reached = new Set<CaseStatus>(['draft']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of MOVES) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  it('lead out of every status but those that end it', () => {
    const stuck = STATUSES.filter((status) => !MOVES.some(({ from }) => from.includes(status)));
    expect(stuck.sort()).toEqual(['closed', 'rejected', 'withdrawn']);
    expect(ENDED).toEqual(expect.arrayContaining(stuck));
  });

  it.each([
    ['draft', 'officer', ['withdraw']],
    ['draft', 'approver', ['submit', 'withdraw']],
    ['submitted', 'coordinator', ['take up', 'reject']],
    ['listed', 'chair', ['defer', 'decide']],
    ['listed', 'member', []],
    ['decided', 'coordinator', []],
  ] as const)('from %s a %s may take %j', (status, role, moves) => {
    expect(movesFrom(status, permissionsOf([role]))).toEqual(moves);
  });
});
