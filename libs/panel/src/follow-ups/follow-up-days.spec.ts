import { day } from '@lib/kernel/day';
import { followUpDays } from './follow-up-days';

describe('the days of follow-ups', () => {
  it.each([
    ['2026-12-01', ['2026-12-29', '2027-03-01', '2027-06-01', '2027-12-01']],
    ['2026-11-30', ['2026-12-28', '2027-02-28', '2027-05-30', '2027-11-30']],
    ['2027-08-31', ['2027-09-28', '2027-11-30', '2028-02-29', '2028-08-31']],
    ['2028-02-29', ['2028-03-28', '2028-05-29', '2028-08-29', '2029-02-28']],
    ['2026-01-31', ['2026-02-28', '2026-04-30', '2026-07-31', '2027-01-31']],
  ])('after a start on %s are %j', (started, expected) => {
    expect(Object.values(followUpDays(day(started)))).toEqual(expected);
  });
});
