import { day } from '@lib/kernel/day';
import { firstOfTwoYearsTo } from '../three-or-more-in-two-years/three-or-more-in-two-years.measure';
import { longSince } from './same-carer-two-years.sql';

describe('long times in care', () => {
  it.each([
    ['2026-03-31', '2023-10-01', '2024-04-01', '2010-03-31'],
    ['2026-11-22', '2024-05-23', '2024-11-23', '2010-11-22'],
    ['2024-02-29', '2021-09-01', '2022-03-01', '2008-02-29'],
    ['2025-08-31', '2023-03-01', '2023-09-01', '2009-08-31'],
  ])('to the end of %s began on %s and %s at the latest; 16 is born by %s', (asAt, care, carer, born) => {
    expect(longSince(day(asAt))).toEqual({
      lookedAfterSince: care,
      sameCarerSince: carer,
      sixteenBornUpTo: born,
    });
    expect(firstOfTwoYearsTo(day(asAt))).toBe(carer);
  });
});
