import { addDays, day } from '@lib/kernel/day';
import { periodsBetween } from '@lib/releases/due/periods';
import { monthOfQuarter, quarterTo } from './quarter-to';
import { theEndOf } from './the-end-of';

describe('a quarter', () => {
  it.each([
    ['2026-03-31', '2026-01-01'],
    ['2026-06-30', '2026-04-01'],
    ['2026-09-30', '2026-07-01'],
    ['2024-12-31', '2024-10-01'],
  ])('to %s is from %s', (to, from) => expect(quarterTo(day(to))).toEqual({ from, to }));

  it('has no day in common with another, and none is between two', () => {
    const quarters = periodsBetween('official', day('2020-01-01'), day('2030-01-01')).map(quarterTo);
    quarters.slice(1).forEach(({ from }, at) => expect(from).toBe(addDays(quarters[at]!.to, 1)));
    expect(quarters.length).toBe(40);
  });

  it('has three months', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
    expect(months.map((month) => monthOfQuarter(day(`2026-${month}-15`))).join('')).toBe('123123123123');
  });

  it('ends with its last day in London, whichever side of a change of the clocks that is', () => {
    expect(theEndOf(day('2026-06-30')).toString()).toBe('2026-06-30T23:00:00Z');
    expect(theEndOf(day('2026-12-31')).toString()).toBe('2027-01-01T00:00:00Z');
  });
});
