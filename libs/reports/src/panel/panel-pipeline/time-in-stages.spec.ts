import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { CaseStatus } from '@lib/panel/cases/case-status';
import { StatusThen, timeInStages } from './time-in-stages';

/** Monday 2 November 2026 is the first day. */
const changes = (...of: readonly [CaseStatus, string][]): StatusThen[] =>
  of.map(([to, at]) => ({ to, at: Temporal.Instant.from(`2026-11-${at}:00Z`) }));

describe('the days of a case', () => {
  const heard = changes(
    ['draft', '01T09:00'],
    ['submitted', '02T09:00'],
    ['in review', '03T09:00'],
    ['waiting for information', '04T09:00'],
    ['in review', '09T09:00'],
    ['ready to list', '10T09:00'],
    ['listed', '10T10:00'],
    ['decided', '11T10:00'],
  );

  it('add up, from the day it was submitted to the day that is looked at', () => {
    const time = timeInStages(heard, 'standard', day('2026-11-20'))!;
    expect(time).toMatchObject({ status: 'decided', submittedOn: '2026-11-02', endedOn: null, dueOn: null });
    expect(time.days).toEqual({
      submitted: 1,
      'in review': 2,
      'waiting for information': 5,
      'ready to list': 0,
      listed: 1,
      decided: 9,
    });
    expect(Object.values(time.days).reduce((sum, one) => sum + one, 0)).toBe(18);
  });

  it('stop when it ends', () => {
    const time = timeInStages([...heard, ...changes(['closed', '15T10:00'])], 'standard', day('2026-11-20'))!;
    expect(time).toMatchObject({ status: 'closed', endedOn: '2026-11-15', days: { decided: 4 } });
  });

  it('begin again when it is brought back', () => {
    const back = [...heard, ...changes(['submitted', '16T09:00'])];
    expect(timeInStages(back, 'standard', day('2026-11-20'))).toMatchObject({
      status: 'submitted',
      submittedOn: '2026-11-16',
      days: { submitted: 4 },
      dueOn: '2026-11-17',
      met: 0,
      missed: 1,
    });
  });

  it('have a deadline in three of the stages: met in time, missed after it', () => {
    // Submitted and both reviews were in time; the information was due on Monday 9 November and came that day.
    expect(timeInStages(heard, 'standard', day('2026-11-20'))).toMatchObject({ met: 4, missed: 0 });
    const slow = changes(['submitted', '02T09:00'], ['in review', '05T09:00']);
    expect(timeInStages(slow, 'standard', day('2026-11-10'))).toMatchObject({
      dueOn: '2026-11-10',
      met: 0,
      missed: 1,
    });
    expect(timeInStages(slow, 'standard', day('2026-11-11'))).toMatchObject({ missed: 2 });
  });

  it('are none for a draft, also for one that was taken up again', () => {
    expect(timeInStages(heard.slice(0, 1), 'standard', day('2026-11-20'))).toBeNull();
    const again = changes(['submitted', '02T09:00'], ['expired', '10T09:00'], ['draft', '12T09:00']);
    expect(timeInStages(again, 'standard', day('2026-11-20'))).toBeNull();
  });
});
