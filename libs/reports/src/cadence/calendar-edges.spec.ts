import { Temporal } from 'temporal-polyfill';
import { addDays, Day, day } from '@lib/kernel/day';
import { asAtFor } from '../schedules/schedule';
import { WEEKDAYS } from './cadence';
import { latestDue, momentInLondon, nextDue } from './planned-times';
import { readCadence } from './read-cadence';

const YEARS = Array.from({ length: 12 }, (_, n) => 2026 + n);

/** By the rule in words (the last Sunday of the month), and not by the zone the service looks times up in. */
const lastSunday = (year: number, month: number): Day => {
  const end = Temporal.PlainDate.from({ year, month, day: 31 });
  return end.subtract({ days: end.dayOfWeek % 7 }).toString() as Day;
};
const SPRING = YEARS.map((year) => lastSunday(year, 3));
const AUTUMN = YEARS.map((year) => lastSunday(year, 10));
const CHANGES = [...SPRING, ...AUTUMN];

/** What a worker notices that looks every so many minutes of universal time from one moment to another. */
const noticed = (words: string, from: Temporal.Instant, to: Temporal.Instant, every: number): string[] => {
  const cadence = readCadence(words);
  const seen: string[] = [];
  for (let now = from; Temporal.Instant.compare(now, to) <= 0; now = now.add({ minutes: every })) {
    const due = latestDue(cadence, now)!;
    const name = `${due.on} ${due.at}`;
    if (seen.at(-1) !== name) seen.push(name);
  }
  return seen;
};

const daysDue = (words: string, from: string, count: number): Day[] =>
  nextDue(readCadence(words), momentInLondon(day(from), '00:00'), count).map(({ on }) => on);

describe('the days on which the clocks change', () => {
  it.each(CHANGES)('%s has no 01:30, or two: it is refused and not guessed', (on) => {
    expect(() => momentInLondon(on, '01:30')).toThrow(RangeError);
    for (const at of ['00:59', '02:00']) expect(() => momentInLondon(on, at)).not.toThrow();
  });

  it.each(SPRING)('%s is an hour short: 03:00 comes an hour and 31 minutes after 00:29', (on) =>
    expect(momentInLondon(on, '00:29').until(momentInLondon(on, '03:00')).total('minutes')).toBe(91),
  );

  it.each(AUTUMN)('%s is an hour long: 03:00 comes three hours and 31 minutes after 00:29', (on) =>
    expect(momentInLondon(on, '00:29').until(momentInLondon(on, '03:00')).total('minutes')).toBe(211),
  );

  it.each(CHANGES)('on %s every time is noticed once, looked at every three minutes', (on) => {
    const from = Temporal.Instant.from(`${on}T00:00:00Z`).subtract({ minutes: 90 });
    const to = momentInLondon(on, '03:02');
    const before = addDays(on, -1);
    expect(noticed('every day at 00:29', from, to, 3)).toEqual([`${before} 00:29`, `${on} 00:29`]);
    expect(noticed('every day at 03:00', from, to, 3)).toEqual([`${before} 03:00`, `${on} 03:00`]);
  });

  it.each(CHANGES)('on %s a clock that is ten minutes slow or fast brings no other times', (on) => {
    const from = momentInLondon(addDays(on, -1), '12:00');
    const named = [-10, 0, 10].map((skew) => {
      const shift = (moment: Temporal.Instant): Temporal.Instant => moment.add({ minutes: skew });
      return noticed('every day at 03:00', shift(from), shift(from.add({ hours: 36 })), 45);
    });
    expect(named[0]).toEqual([`${addDays(on, -1)} 03:00`, `${on} 03:00`]);
    expect(named[1]).toEqual(named[0]);
    expect(named[2]).toEqual(named[0]);
  });
});

describe('leap days and ends of months, 2026 to 2037', () => {
  it.each(['2028', '2032', '2036'])(
    '29 February %s has its time, and is the last day of its month',
    (year) => {
      expect(daysDue('every day at 07:00', `${year}-02-28`, 3)).toEqual([
        `${year}-02-28`,
        `${year}-02-29`,
        `${year}-03-01`,
      ]);
      expect(daysDue('last day of the month at 07:00', `${year}-02-01`, 2)).toEqual([
        `${year}-02-29`,
        `${year}-03-31`,
      ]);
      expect(daysDue('28th of the month at 07:00', `${year}-02-01`, 2)).toEqual([
        `${year}-02-28`,
        `${year}-03-28`,
      ]);
      expect(asAtFor('end of month before', day(`${year}-03-02`))).toBe(`${year}-02-29`);
      expect(asAtFor('day due', day(`${year}-02-29`))).toBe(`${year}-02-29`);
    },
  );

  it('a day later than the 28th is the last day in every one of 144 months', () => {
    const ends = YEARS.flatMap((year) =>
      Array.from({ length: 12 }, (_, n) =>
        new Temporal.PlainYearMonth(year, n + 1).toPlainDate({ day: 31 }).toString(),
      ),
    );
    expect(daysDue('last day of the month at 07:00', '2026-01-01', 144)).toEqual(ends);
    expect(
      daysDue('1st of the month at 07:00', '2026-01-01', 145)
        .slice(1)
        .map((on) => asAtFor('end of month before', on)),
    ).toEqual(ends);
  });

  it('every year has 365 or 366 times of a daily schedule', () => {
    for (const year of YEARS) {
      const length = new Temporal.PlainDate(year, 1, 1).daysInYear;
      const due = daysDue('every day at 07:00', `${year}-01-01`, length + 1);
      expect([due[0], due[length - 1], due[length]]).toEqual([
        `${year}-01-01`,
        `${year}-12-31`,
        `${year + 1}-01-01`,
      ]);
    }
  });
});

describe('weeks of the year (ISO 8601)', () => {
  const weekOf = (on: Day): string => {
    const plain = Temporal.PlainDate.from(on);
    return `${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, '0')}`;
  };

  it.each(WEEKDAYS)('every %s comes once in every week, with a week 53 in 2026, 2032 and 2037', (name) => {
    // The first week of 2026 begins on 29 December 2025, the last of 2037 ends on 3 January 2038.
    const weeks = daysDue(`every ${name} at 07:00`, '2025-12-29', 12 * 52 + 3).map(weekOf);
    expect(new Set(weeks).size).toBe(weeks.length);
    expect([weeks[0], weeks.at(-1)]).toEqual(['2026-W01', '2037-W53']);
    expect(weeks.filter((week) => week.endsWith('53'))).toEqual(['2026-W53', '2032-W53', '2037-W53']);
  });
});
