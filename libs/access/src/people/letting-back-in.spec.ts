import { HeldRole } from './hat';
import { lettingBackIn, whomToAsk } from './letting-back-in';

const BROMLEY = 305;
const approver = { personId: 'approver', boroughId: BROMLEY };
const administrator = { personId: 'administrator', boroughId: null };
const officer: HeldRole = { role: 'officer', boroughId: BROMLEY };
const analyst: HeldRole = { role: 'analyst', boroughId: null };

const person = (...held: HeldRole[]) => ({ id: 'somebody', held });

describe('letting somebody back in', () => {
  it.each([
    ['an approver, where an approver does it', approver, person(officer), 'approver', true],
    ['an approver, where an administrator does it', approver, person(officer), 'administrator', false],
    ['an administrator, where an approver does it', administrator, person(officer), 'approver', false],
    ['an administrator, for the programme', administrator, person(analyst), 'administrator', true],
  ] as const)('by %s: %j', (_who, viewer, whom, letsIn, may) => {
    expect(lettingBackIn(viewer, whom, letsIn).may).toBe(may);
  });

  it.each([
    [approver, 'approver'],
    [administrator, 'administrator'],
  ] as const)('is never done for oneself', (viewer, letsIn) => {
    const self = { id: viewer.personId, held: [officer] };
    expect(lettingBackIn(viewer, self, letsIn)).toEqual({ may: false, ask: 'somebody else' });
  });

  it('is an exception when an administrator does it for somebody of a borough', () => {
    const isException = (whom: ReturnType<typeof person>): unknown =>
      lettingBackIn(administrator, whom, 'administrator');
    expect(isException(person(officer, analyst))).toEqual({ may: true, isException: true });
    expect(isException(person(analyst))).toEqual({ may: true, isException: false });
  });

  it('says whom to ask instead', () => {
    expect(whomToAsk({ may: false, ask: 'approver' })).toContain('An approver of their borough');
    expect(whomToAsk({ may: false, ask: 'administrator' })).toContain('An administrator');
    expect(whomToAsk({ may: false, ask: 'somebody else' })).toContain('Somebody else');
  });
});
