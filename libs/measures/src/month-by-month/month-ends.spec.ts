import { day } from '@lib/kernel/day';
import { monthEnds } from './month-ends';

describe('the months of a series', () => {
  it('are 24, ending with the day when it is the last of its month', () => {
    const ends = monthEnds(day('2026-03-31'));
    expect(ends).toHaveLength(24);
    expect([ends[0], ends[1], ends[23]]).toEqual(['2024-04-30', '2024-05-31', '2026-03-31']);
  });

  it('leave a month that is not over out', () =>
    expect(monthEnds(day('2026-03-30'), 3)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28']));

  it('know leap years', () => expect(monthEnds(day('2024-03-15'), 2)).toEqual(['2024-01-31', '2024-02-29']));
});
