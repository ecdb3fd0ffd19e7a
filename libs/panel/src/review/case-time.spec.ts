import { Temporal } from 'temporal-polyfill';
import { CaseStatus } from '../cases/case-status';
import { caseTime, StatusChange } from './case-time';

const change = (to: CaseStatus, at: string): StatusChange => ({ to, at: Temporal.Instant.from(at) });
const NOW = Temporal.Instant.from('2026-11-30T09:00:00Z');

const WAITED = [
  change('draft', '2026-11-10T09:00:00Z'),
  change('submitted', '2026-11-16T09:00:00Z'),
  change('in review', '2026-11-17T09:00:00Z'),
  change('waiting for information', '2026-11-18T09:00:00Z'),
  change('in review', '2026-11-23T09:00:00Z'),
];

describe('the time of a case', () => {
  it('is counted without the days it waited for the borough', () => {
    expect(caseTime(WAITED, NOW)).toEqual({ counted: 9, paused: 5, isPaused: false });
  });

  it('stands while the panel waits', () => {
    expect(caseTime(WAITED.slice(0, 4), NOW)).toEqual({ counted: 2, paused: 12, isPaused: true });
  });

  it('adds up several pauses, and does not depend on the order it is told in', () => {
    const twice = [
      ...WAITED,
      change('waiting for information', '2026-11-24T09:00:00Z'),
      change('in review', '2026-11-26T21:00:00Z'),
    ];
    expect(caseTime([...twice].reverse(), NOW)).toEqual({ counted: 6, paused: 7, isPaused: false });
  });

  it('ends with the recommendation', () => {
    expect(caseTime([...WAITED, change('decided', '2026-11-25T09:00:00Z')], NOW)).toMatchObject({
      counted: 4,
    });
  });

  it('begins again when the case is brought back', () => {
    const again = [
      ...WAITED,
      change('decided', '2026-11-25T09:00:00Z'),
      change('submitted', '2026-11-28T09:00:00Z'),
    ];
    expect(caseTime(again, NOW)).toEqual({ counted: 2, paused: 0, isPaused: false });
  });

  it('has not begun for a draft', () => {
    expect(caseTime([change('draft', '2026-11-10T09:00:00Z')], NOW).counted).toBe(0);
  });
});
