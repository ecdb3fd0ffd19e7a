import { day } from '@lib/kernel/day';
import { yearInWords, yearTo } from './year-to';

describe('the year to a day', () => {
  it('begins the day after the same day a year before, and ends when the day is over in London', () => {
    const year = yearTo(day('2026-08-31'));
    expect(year).toEqual({
      from: '2025-09-01',
      to: '2026-08-31',
      begins: '2025-08-31T23:00:00Z',
      ends: '2026-08-31T23:00:00Z',
    });
    expect(yearInWords(year)).toBe('1 September 2025 to 31 August 2026');
  });

  it('is a whole year also to 29 February', () =>
    expect(yearTo(day('2028-02-29'))).toMatchObject({ from: '2027-03-01' }));
});
