import { addDays, day } from '@lib/kernel/day';
import { dormant } from './dormant';

const TOUCHED = day('2026-09-01');

describe('a case nobody touches', () => {
  it.each([
    [59, null, null],
    [60, null, 'warn'],
    [61, 60, null],
    [89, 60, null],
    [90, 60, 'expire'],
    [100, null, 'warn'],
    [129, 100, null],
    [130, 100, 'expire'],
  ] as const)('after %i days, warned on day %s: %s', (days, warned, expected) => {
    const warnedOn = warned === null ? null : addDays(TOUCHED, warned);
    expect(dormant({ touchedOn: TOUCHED, warnedOn }, addDays(TOUCHED, days))).toBe(expected);
  });
});
