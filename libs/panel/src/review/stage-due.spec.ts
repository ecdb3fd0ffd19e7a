import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { dueInWords, stageDue, workingDaysLeft } from './stage-due';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);

describe('when a stage is due', () => {
  it.each([
    ['triage', 'standard', 'a Monday morning', '2026-11-23T09:00:00Z', '2026-11-24'],
    ['triage', 'standard', 'a Monday after 5pm', '2026-11-23T17:00:01Z', '2026-11-25'],
    ['triage', 'standard', 'exactly 5pm', '2026-11-23T17:00:00Z', '2026-11-24'],
    ['triage', 'standard', 'a summer evening in London', '2026-07-06T16:30:00Z', '2026-07-08'],
    ['triage', 'standard', 'a Saturday', '2026-11-21T11:00:00Z', '2026-11-24'],
    ['triage', 'standard', 'Christmas Eve', '2026-12-24T10:00:00Z', '2026-12-29'],
    ['triage', 'short notice', 'Maundy Thursday', '2026-04-02T10:00:00Z', '2026-04-07'],
    ['triage', 'emergency', 'a Monday night', '2026-11-23T23:00:00Z', '2026-11-23'],
    ['triage', 'emergency', 'Boxing Day', '2026-12-26T23:00:00Z', '2026-12-29'],
    ['review', 'standard', 'a Wednesday', '2026-11-25T09:00:00Z', '2026-11-30'],
    ['information', 'standard', 'before New Year', '2026-12-30T09:00:00Z', '2027-01-05'],
  ] as const)('%s, %s, begun on %s (%s): %s', (stage, urgency, _what, begins, expected) => {
    expect(stageDue(stage, urgency, at(begins))).toBe(expected);
  });
});

describe('working days left', () => {
  it('leave out weekends and bank holidays', () => {
    expect(workingDaysLeft(day('2026-12-24'), day('2026-12-29'))).toBe(1);
    expect(workingDaysLeft(day('2026-11-23'), day('2026-11-23'))).toBe(0);
    expect(workingDaysLeft(day('2026-11-23'), day('2026-11-20'))).toBe(-1);
  });

  it('are said in words', () => {
    const today = day('2026-11-23');
    expect(dueInWords(today, day('2026-11-25'))).toBe('2 working days left');
    expect(dueInWords(today, day('2026-11-24'))).toBe('1 working day left');
    expect(dueInWords(today, today)).toBe('due today');
    expect(dueInWords(today, day('2026-11-20'))).toBe('overdue by 1 working day');
    expect(dueInWords(day('2026-11-22'), day('2026-11-20'))).toBe('overdue since the last working day');
  });
});
