import { permissionsOf } from '@lib/access/permissions/permission';
import { Role } from '@lib/access/permissions/role';
import { mayClose } from './who-closes';

const somebody = (role: Role, personId = 'somebody', boroughId: number | null = null) => ({
  personId,
  boroughId,
  permissions: permissionsOf([role]),
});

const panels = { boroughId: 305, owner: { kind: 'panel', personId: 'ada', name: 'Ada' } } as const;
const boroughs = { boroughId: 305, owner: { kind: 'borough', personId: null, name: 'Bromley' } } as const;

describe('who may say what became of an action', () => {
  it('is the person it names, the coordinator and the chair, for one of the panel', () => {
    expect(mayClose(somebody('member', 'ada'), panels)).toBe(true);
    expect(mayClose(somebody('coordinator'), panels)).toBe(true);
    expect(mayClose(somebody('chair'), panels)).toBe(true);
    expect(mayClose(somebody('member'), panels)).toBe(false);
    expect(mayClose(somebody('approver', 'somebody', 305), panels)).toBe(false);
  });

  it('is the borough alone, for one of the borough', () => {
    expect(mayClose(somebody('officer', 'somebody', 305), boroughs)).toBe(true);
    expect(mayClose(somebody('officer', 'somebody', 306), boroughs)).toBe(false);
    expect(mayClose(somebody('coordinator'), boroughs)).toBe(false);
  });
});
