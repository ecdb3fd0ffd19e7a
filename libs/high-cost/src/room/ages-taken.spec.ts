import { AgedSetting, agesTaken, takesAge } from './ages-taken';

const home = (changed: Partial<AgedSetting> = {}): AgedSetting => ({
  ...{ youngestAge: null, oldestAge: null, provisionType: "Children's home", restrictions: [] },
  ...changed,
});
const only = (youngest: number, oldest: number) => ({ code: 'ages-only', youngest, oldest }) as const;

describe('ages a setting takes', () => {
  it('are not known where nobody says them, and then it takes any', () => {
    expect(agesTaken(home())).toBeNull();
    expect(
      agesTaken(home({ restrictions: [{ code: 'girls-only', youngest: null, oldest: null }] })),
    ).toBeNull();
    expect(takesAge(null, 9)).toBe(true);
  });

  it('are those it is registered for, less what restrictions take away', () => {
    const registered = home({ youngestAge: 8, oldestAge: 17 });
    expect(agesTaken(registered)).toEqual({ youngest: 8, oldest: 17 });
    expect(agesTaken({ ...registered, restrictions: [only(11, 21), only(5, 14)] })).toEqual({
      youngest: 11,
      oldest: 14,
    });
    const ages = agesTaken(registered);
    expect([7, 8, 17, 18].map((age) => takesAge(ages, age))).toEqual([false, true, true, false]);
    expect(takesAge(ages, null)).toBe(true);
  });

  it('are none where two restrictions leave none', () => {
    const ages = agesTaken(home({ restrictions: [only(8, 10), only(14, 17)] }));
    expect([8, 12, 14].some((age) => takesAge(ages, age))).toBe(false);
  });

  it('begin at 16 in supported accommodation, whatever is said of it', () => {
    const lodge = home({ provisionType: 'Supported accommodation' });
    expect([15, 16].map((age) => takesAge(agesTaken(lodge), age))).toEqual([false, true]);
    expect(agesTaken({ ...lodge, youngestAge: 14, oldestAge: 17 })).toEqual({ youngest: 16, oldest: 17 });
  });
});
