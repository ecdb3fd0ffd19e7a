import { day } from '@lib/kernel/day';
import { meetingDays } from './meeting-days';

const WEDNESDAYS = { weekday: 3, everyWeeks: 1, firstOn: day('2024-04-03') };

describe('the days of a series', () => {
  it('are its weekday, week after week, with both ends counted', () => {
    expect(
      meetingDays(WEDNESDAYS, [], { from: day('2026-11-25'), to: day('2026-12-09') }).map((one) => one.day),
    ).toEqual(['2026-11-25', '2026-12-02', '2026-12-09']);
  });

  it('are counted from the first day, so that every second week stays the same weeks across a year', () => {
    const fortnightly = { weekday: 2, everyWeeks: 2, firstOn: day('2024-04-09') };
    expect(
      meetingDays(fortnightly, [], { from: day('2026-12-14'), to: day('2027-01-31') }).map((one) => one.day),
    ).toEqual(['2026-12-15', '2026-12-29', '2027-01-12', '2027-01-26']);
  });

  it('are not held on a bank holiday, and the next is not moved', () => {
    const fridays = { weekday: 5, everyWeeks: 1, firstOn: day('2026-01-02') };
    expect(meetingDays(fridays, [], { from: day('2026-12-18'), to: day('2027-01-08') })).toEqual([
      { day: '2026-12-18', notHeld: null },
      { day: '2026-12-25', notHeld: 'Bank holiday' },
      { day: '2027-01-01', notHeld: 'Bank holiday' },
      { day: '2027-01-08', notHeld: null },
    ]);
    const mondays = { weekday: 1, everyWeeks: 1, firstOn: day('2026-01-05') };
    const substitute = meetingDays(mondays, [], { from: day('2026-12-28'), to: day('2026-12-28') });
    expect(substitute).toEqual([{ day: '2026-12-28', notHeld: 'Bank holiday' }]);
  });

  it('say why one is skipped', () => {
    const skipped = [{ day: day('2026-12-30'), reason: 'Between Christmas and New Year' }];
    expect(
      meetingDays(WEDNESDAYS, skipped, { from: day('2026-12-23'), to: day('2027-01-06') }).map(
        (one) => one.notHeld,
      ),
    ).toEqual([null, 'Between Christmas and New Year', null]);
  });

  it('begin on the weekday after a first day that is another weekday, and not before it', () => {
    const begun = { weekday: 3, everyWeeks: 1, firstOn: day('2026-11-23') };
    expect(
      meetingDays(begun, [], { from: day('2026-11-01'), to: day('2026-12-02') }).map((one) => one.day),
    ).toEqual(['2026-11-25', '2026-12-02']);
    expect(meetingDays(begun, [], { from: day('2026-11-26'), to: day('2026-12-01') })).toEqual([]);
  });
});
