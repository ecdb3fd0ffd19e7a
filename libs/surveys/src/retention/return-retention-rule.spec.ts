import { day } from '@lib/kernel/day';
import { RETURN_RETENTION, undoOverFrom } from './return-retention-rule';

describe('how long a survey return is kept', () => {
  it.each([
    ['2033-07-31', '2026-07-31'],
    ['2035-02-28', '2028-02-28'],
    ['2035-03-01', '2028-03-01'],
  ])('deleted on %s, it had ended by %s', (today, endedBy) => {
    expect(RETURN_RETENTION.endedBy(day(today))).toBe(endedBy);
  });

  it('an upload can be undone for 30 days', () => {
    expect(undoOverFrom(day('2026-07-31'))).toBe('2026-07-01');
  });
});
