import { day } from '@lib/kernel/day';
import { foldMonth } from './month-by-month.measure';

describe('one month of the series', () => {
  const march = day('2026-03-31');

  it('adds our groups into the published ones', () => {
    const point = foldMonth([
      { month_end: march, placement_group: 'fostering-kinship', started: 1, ended: 0, open: 5 },
      { month_end: march, placement_group: 'fostering-mainstream', started: 2, ended: 3, open: 7 },
      { month_end: march, placement_group: 'supported', started: 0, ended: 1, open: 2 },
    ]);
    expect(point).toEqual({
      open: 14,
      openByGroup: { foster: 12, supported: 2 },
      started: 3,
      ended: 4,
    });
  });

  it('is nought in a borough with no placements', () =>
    expect(foldMonth([])).toEqual({
      open: 0,
      openByGroup: {},
      started: 0,
      ended: 0,
    }));
});
