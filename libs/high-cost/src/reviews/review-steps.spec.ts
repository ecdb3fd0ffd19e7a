import { day } from '@lib/kernel/day';
import { reviewAfter, reviewFollowing, stepDueOn } from './review-steps';

const START = day('2026-08-31');

describe('the reviews of a placement', () => {
  it.each([
    ['2026-08-31', '28-days', '2026-09-28'],
    ['2026-09-28', '3-months', '2026-11-30'],
    ['2026-11-30', '6-months', '2027-02-28'],
    ['2027-02-28', '12-months', '2027-08-31'],
    ['2027-08-31', 'yearly', '2028-08-31'],
    ['2028-08-31', 'yearly', '2029-08-31'],
    ['2036-01-01', 'yearly', '2036-08-31'],
  ])('after %s are due at %s, on %s', (after, step, dueOn) => {
    expect(reviewAfter(START, day(after))).toEqual({ step, dueOn });
  });

  it('count years from a leap day by its own month', () => {
    expect(reviewAfter(day('2024-02-29'), day('2025-02-28'))).toEqual({
      step: 'yearly',
      dueOn: '2026-02-28',
    });
    expect(reviewAfter(day('2024-02-29'), day('2027-02-28'))).toEqual({
      step: 'yearly',
      dueOn: '2028-02-29',
    });
  });

  it('leave out those that fell due before a late one was held, and never come again after an early one', () => {
    const late = { dueOn: day('2026-09-28'), heldOn: day('2026-12-04') };
    expect(reviewFollowing(START, late)).toEqual({ step: '6-months', dueOn: '2027-02-28' });
    const early = { dueOn: day('2026-11-30'), heldOn: day('2026-11-02') };
    expect(reviewFollowing(START, early).step).toBe('6-months');
  });

  it('on a day somebody chose are the latest that would have been due', () => {
    expect(stepDueOn(START, day('2026-09-01'))).toBe('28-days');
    expect(stepDueOn(START, day('2026-12-24'))).toBe('3-months');
    expect(stepDueOn(START, day('2028-08-30'))).toBe('12-months');
    expect(stepDueOn(START, day('2030-01-01'))).toBe('yearly');
  });
});
