import { weeklyTotal, yearly } from './weekly-cost';

const NONE = { core: null, support: null, education: null, therapy: null, transport: null };

describe('what an option costs', () => {
  it('is the sum of the parts that are known', () => {
    expect(weeklyTotal({ ...NONE, core: 612_000, support: 80_000 })).toBe(692_000);
    expect(weeklyTotal({ ...NONE, core: 0 })).toBe(0);
    expect(weeklyTotal(NONE)).toBeNull();
  });

  it.each([
    [700, 36_500],
    [692_000, 36_082_857],
    [1, 52],
    [0, 0],
  ])('is for %i pence a week %i pence in a year of 365 days', (weekly, year) => {
    expect(yearly(weekly)).toBe(year);
  });
});
