import { day } from '@lib/kernel/day';
import { threeOrMore } from './three-or-more-placements.measure';
import { firstOfYearTo } from './three-or-more-placements.sql';

describe('three or more placements', () => {
  it.each([
    ['31 March', '2026-03-31', '2025-04-01'],
    ['a day within the year', '2026-11-22', '2025-11-23'],
    ['29 February', '2024-02-29', '2023-03-01'],
    ['28 February after a leap year', '2025-02-28', '2024-02-29'],
  ])('looks at the year that ends with %s', (_name, asAt, first) => {
    expect(firstOfYearTo(day(asAt))).toBe(first);
  });

  it('is a share of everyone looked after, by age band or in all', () => {
    const cells = [
      { band: '10-15', placements: 1, children: 6 },
      { band: '10-15', placements: 3, children: 2 },
      { band: '16-over', placements: 2, children: 2 },
    ] as const;
    expect(threeOrMore(cells)).toEqual({ numerator: 2, denominator: 10, unknown: 0 });
    expect(threeOrMore(cells, '10-15')).toEqual({ numerator: 2, denominator: 8, unknown: 0 });
    expect(threeOrMore(cells, '1-4')).toEqual({ numerator: 0, denominator: 0, unknown: 0 });
  });
});
