import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { cutOffDay, isAfterCutOff, londonMoment } from './cut-off';

describe('the cut-off', () => {
  it.each([
    ['the working day before', '2026-11-25', 1, '2026-11-24'],
    ['before a weekend', '2026-11-23', 1, '2026-11-20'],
    ['across Easter', '2026-04-07', 1, '2026-04-02'],
    ['across Christmas, Boxing Day kept on Monday', '2026-12-30', 2, '2026-12-24'],
    ['across New Year', '2027-01-06', 4, '2026-12-30'],
    ['ten working days for a monthly panel', '2026-11-25', 10, '2026-11-11'],
    ['on the day itself', '2026-11-25', 0, '2026-11-25'],
  ])('is %s: a meeting on %s, %i working days, %s', (_what, held, workingDays, expected) => {
    expect(cutOffDay(day(held), { workingDays })).toBe(expected);
  });

  it('is a time in London, an hour earlier by UTC in summer', () => {
    expect(londonMoment(day('2026-11-24'), '17:00').toString()).toBe('2026-11-24T17:00:00Z');
    expect(londonMoment(day('2026-07-07'), '17:00').toString()).toBe('2026-07-07T16:00:00Z');
  });

  it('lets in what comes on the moment, and nothing after it', () => {
    const cutOff = { on: day('2026-07-07'), at: '17:00' };
    expect(isAfterCutOff(cutOff, Temporal.Instant.from('2026-07-07T16:00:00Z'))).toBe(false);
    expect(isAfterCutOff(cutOff, Temporal.Instant.from('2026-07-07T16:00:01Z'))).toBe(true);
  });
});
