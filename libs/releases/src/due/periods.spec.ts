import { day } from '@lib/kernel/day';
import { dueAt, firstPeriodFrom, isQuartersWeek, periodsBetween } from './periods';

describe('the periods of a product', () => {
  it('are Sundays, and the last days of quarters', () => {
    expect(periodsBetween('operational', day('2026-11-15'), day('2026-11-30'))).toEqual([
      '2026-11-15',
      '2026-11-22',
      '2026-11-29',
    ]);
    expect(periodsBetween('official', day('2025-12-31'), day('2026-09-30'))).toEqual([
      '2025-12-31',
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
    ]);
    expect(firstPeriodFrom('operational', day('2026-11-16'))).toBe('2026-11-22');
    expect(firstPeriodFrom('official', day('2026-10-31'))).toBe('2026-12-31');
    expect(periodsBetween('official', day('2026-04-01'), day('2026-06-29'))).toEqual([]);
  });

  it.each([
    ['operational', '2026-11-15', '2026-11-16T06:00:00Z'],
    // The clocks went back that Sunday, and forward this one: it is six in London all the same.
    ['operational', '2026-10-25', '2026-10-26T06:00:00Z'],
    ['operational', '2026-10-18', '2026-10-19T05:00:00Z'],
    ['operational', '2026-03-29', '2026-03-30T05:00:00Z'],
    ['official', '2026-03-31', '2026-04-28T05:00:00Z'],
    ['official', '2026-09-30', '2026-10-28T06:00:00Z'],
    ['official', '2026-12-31', '2027-01-28T06:00:00Z'],
  ] as const)('of %s about %s are due at %s', (product, on, moment) => {
    expect(dueAt(product, day(on)).toString()).toBe(moment);
  });

  it.each([
    ['2026-03-29', false],
    ['2026-04-05', true],
    ['2026-04-12', false],
    ['2027-01-03', true],
    // The quarter ends with the week itself.
    ['2023-12-31', true],
    ['2024-06-30', true],
    ['2024-07-07', false],
  ])('of the week that ends on %s hold the end of a quarter: %s', (sunday, holds) => {
    expect(isQuartersWeek(day(sunday))).toBe(holds);
  });
});
