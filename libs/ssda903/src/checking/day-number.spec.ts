import fc from 'fast-check';
import { addDays, Day, day, daysBetween } from '@lib/kernel/day';
import { dayNumber, nightsBetween } from './day-number';

describe('counting days', () => {
  it('agrees with the calendar, leap years and centuries included', () => {
    const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days): Day => addDays(day('1900-01-01'), days));
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(nightsBetween(from, to)).toBe(daysBetween(from, to));
      }),
    );
  });

  it('moves by one a day', () => {
    expect(dayNumber(day('2024-03-01')) - dayNumber(day('2024-02-28'))).toBe(2);
    expect(dayNumber(day('2023-03-01')) - dayNumber(day('2023-02-28'))).toBe(1);
  });
});
