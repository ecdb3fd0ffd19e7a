import { day } from '@lib/kernel/day';
import { nightsUnder16In, unregisteredIn, UnregisteredStay } from './unregistered-stays';

const YEAR = { from: day('2025-04-01'), to: day('2026-04-01') };

const stay = (over: Partial<UnregisteredStay>): UnregisteredStay => ({
  ...{
    childId: 'c',
    birthMonth: day('2012-01-01'),
    startedOn: day('2025-03-22'),
    endedOn: day('2025-04-11'),
  },
  ...over,
});

describe('stays where it should be registered and is not', () => {
  it('are counted by the nights in the year; the longest from its first night', () => {
    expect(unregisteredIn([stay({})], YEAR)).toEqual({
      ...{ children: 1, nights: 10, nightsUnder16: 10, longest: 20 },
    });
  });

  it('are one child who came back, and two nights are not one', () => {
    const again = stay({ startedOn: day('2026-03-31'), endedOn: null });
    expect(unregisteredIn([stay({}), again], YEAR)).toMatchObject({ children: 1, nights: 11, longest: 20 });
  });

  it('are none without a night in the year', () => {
    const before = stay({ endedOn: day('2025-04-01') });
    const after = stay({ startedOn: day('2026-04-01'), endedOn: null });
    expect(unregisteredIn([before, after], YEAR)).toEqual({
      ...{ children: 0, nights: 0, nightsUnder16: 0, longest: 0 },
    });
  });

  it.each([
    ['2009-04-01', 0],
    ['2009-04-05', 4],
    ['2009-05-01', 10],
    ['2001-01-01', 0],
  ])('of a child born on %s are %i nights under 16', (born, nights) =>
    expect(nightsUnder16In(stay({ birthMonth: day(born) }), YEAR)).toBe(nights),
  );
});
