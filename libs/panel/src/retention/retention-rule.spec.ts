import { day } from '@lib/kernel/day';
import { RETENTION_RULES } from './retention-rule';

describe('how long a case is kept', () => {
  it.each([
    ['draft', '2026-11-23', '2026-08-25'],
    ['withdrawn', '2026-11-23', '2026-05-23'],
    ['withdrawn', '2026-08-31', '2026-02-28'],
    ['ended', '2026-11-23', '2025-11-23'],
    ['ended', '2028-02-29', '2027-02-28'],
  ] as const)('a %s deleted on %s had ended by %s', (rule, today, endedBy) => {
    expect(RETENTION_RULES[rule].endedBy(day(today))).toBe(endedBy);
  });
});
