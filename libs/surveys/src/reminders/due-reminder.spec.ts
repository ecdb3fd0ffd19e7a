import { day } from '@lib/kernel/day';
import { dueReminder } from './due-reminder';
import { ReminderWhy } from './reminder';

const WAVE = { opensOn: day('2026-04-01'), remindDaysBefore: [3, 14], remindEveryDays: 7, remindMost: 2 };
const DAYS = { deadlineOn: day('2026-04-30'), lastCorrectionOn: day('2026-06-30') };

const sent = (...some: [ReminderWhy, string][]) =>
  some.map(([why, forDay]) => ({ why, forDay: day(forDay) }));

const due = (today: string, of: ReturnType<typeof sent> = []) =>
  dueReminder(WAVE, DAYS, { sent: of, today: day(today) });

describe('what a borough is reminded of', () => {
  it.each([
    ['2026-03-31', null, null],
    ['2026-04-15', null, null],
    ['2026-04-16', 'before the deadline', '2026-04-16'],
    ['2026-04-20', 'before the deadline', '2026-04-16'],
    ['2026-04-28', 'before the deadline', '2026-04-27'],
    ['2026-04-30', 'on the deadline', '2026-04-30'],
    ['2026-05-06', null, null],
    ['2026-05-07', 'after the deadline', '2026-05-07'],
    ['2026-05-14', 'after the deadline', '2026-05-14'],
    ['2026-05-28', 'after the deadline', '2026-05-14'],
    ['2026-07-01', null, null],
  ])('on %s: %s of %s', (today, why, forDay) => {
    expect(due(today)).toEqual(why === null ? null : { why, forDay });
  });

  it('is nothing that was sent already', () => {
    expect(due('2026-04-20', sent(['before the deadline', '2026-04-16']))).toBeNull();
    expect(due('2026-04-30', sent(['on the deadline', '2026-04-30']))).toBeNull();
    expect(due('2026-04-27', sent(['before the deadline', '2026-04-16']))?.forDay).toBe('2026-04-27');
  });

  it('is no more than the wave says after the deadline, an extension that moved it in between or not', () => {
    expect(
      due('2026-05-14', sent(['after the deadline', '2026-05-01'], ['after the deadline', '2026-05-08'])),
    ).toBeNull();
    expect(dueReminder({ ...WAVE, remindMost: 0 }, DAYS, { sent: [], today: day('2026-05-14') })).toBeNull();
  });

  it('follows the deadline of the borough', () => {
    const days = { ...DAYS, deadlineOn: day('2026-05-14') };
    expect(dueReminder(WAVE, days, { sent: [], today: day('2026-05-11') })).toEqual({
      why: 'before the deadline',
      forDay: '2026-05-11',
    });
    expect(dueReminder(WAVE, days, { sent: [], today: day('2026-04-16') })).toBeNull();
  });

  it('does not tell of days before the wave opened', () => {
    const wave = { ...WAVE, opensOn: day('2026-04-20') };
    expect(dueReminder(wave, DAYS, { sent: [], today: day('2026-04-21') })).toBeNull();
  });
});
