import { day } from '@lib/kernel/day';
import { agreementState, lastDayOf } from './agreement';

const agreement = { startsOn: day('2026-04-01'), endsOn: day('2027-03-31'), endedEarlyOn: null };

describe('an agreement', () => {
  it.each([
    ['2026-03-31', 'not started'],
    ['2026-04-01', 'live'],
    ['2027-01-30', 'live'],
    ['2027-01-31', 'ends soon'],
    ['2027-03-31', 'ends soon'],
    ['2027-04-01', 'ended'],
  ])('on %s is %s', (on, state) => {
    expect(agreementState(agreement, day(on))).toBe(state);
  });

  it('ended early ends with that day, and an early end after the last day changes nothing', () => {
    const early = { ...agreement, endedEarlyOn: day('2026-06-30') };
    expect(agreementState(early, day('2026-06-30'))).toBe('ends soon');
    expect(agreementState(early, day('2026-07-01'))).toBe('ended');
    expect(lastDayOf({ ...agreement, endedEarlyOn: day('2028-01-01') })).toBe('2027-03-31');
  });
});
