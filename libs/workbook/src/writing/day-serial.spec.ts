import fc from 'fast-check';
import { addDays, day } from '@lib/kernel/day';
import { daySerial } from './day-serial';

describe('the number by which a workbook stores a day', () => {
  // Figures from Excel's own documentation of its 1900 date system.
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-02-29', 36_585],
    ['2008-01-01', 39_448],
    ['2026-03-29', 46_110],
    ['2026-10-25', 46_320],
  ])('%s is %d', (on, serial) => {
    expect(daySerial(day(on))).toBe(serial);
  });

  it('goes up by one a day, clock changes or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const on = addDays(day('1900-03-01'), days);
        expect(daySerial(on)).toBe(61 + days);
      }),
    );
  });
});
