import { weeklyTotal } from './weekly-cost';

const NONE = { core: null, support: null, education: null, therapy: null, transport: null };

describe('what an option costs', () => {
  it('is the sum of the parts that are known', () => {
    expect(weeklyTotal({ ...NONE, core: 612_000, support: 80_000 })).toBe(692_000);
    expect(weeklyTotal({ ...NONE, core: 0 })).toBe(0);
    expect(weeklyTotal(NONE)).toBeNull();
  });
});
