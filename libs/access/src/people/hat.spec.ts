import { contextOf, hatPermissions, hatsOf, hatTitle, roleFits } from './hat';

const PERSON = '01890000-0000-7000-8000-000000000001';

describe('the hats of a person', () => {
  it('join the roles of one borough', () => {
    const [hat, ...others] = hatsOf([
      { role: 'approver', boroughId: 305 },
      { role: 'officer', boroughId: 305 },
    ]);
    expect(others).toEqual([]);
    expect(hat).toEqual({
      key: 'borough:305',
      scope: 'borough',
      boroughId: 305,
      roles: ['officer', 'approver'],
    });
    expect(hatTitle(hat!)).toBe('Borough officer and Borough approver');
  });

  it('keep boroughs, protection, programme and administration apart', () => {
    const hats = hatsOf([
      { role: 'administrator', boroughId: null },
      { role: 'analyst', boroughId: null },
      { role: 'protection-lead', boroughId: 305 },
      { role: 'officer', boroughId: 305 },
      { role: 'officer', boroughId: 202 },
    ]);
    expect(hats.map((hat) => hat.key)).toEqual([
      'borough:202',
      'borough:305',
      'protection:305',
      'programme',
      'administration',
    ]);
  });

  it('give the context of that hat and no more than its permissions', () => {
    const [lead] = hatsOf([{ role: 'protection-lead', boroughId: 305 }]);
    expect(contextOf(PERSON, lead!, ['a panel'])).toEqual({
      scope: 'protection',
      personId: PERSON,
      boroughId: 305,
    });
    expect(hatPermissions(lead!).has('see children')).toBe(false);
    expect(hatPermissions(lead!).has('see who saw children')).toBe(true);
  });

  it('go with the right place', () => {
    expect(roleFits({ role: 'officer', boroughId: null })).toBe(false);
    expect(roleFits({ role: 'analyst', boroughId: 305 })).toBe(false);
    expect(roleFits({ role: 'analyst', boroughId: null })).toBe(true);
  });
});
