import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, Day, day, daysBetween } from '@lib/kernel/day';
import { Cadence, isOffered, MOST_WORKING_DAYS, Nth, Weekday } from './cadence';
import { isPlannedOn } from './planned-days';
import { latestDue, momentInLondon, nextDue } from './planned-times';
import { EXAMPLES, readCadence } from './read-cadence';
import { sentenceForPage, sentenceOf } from './sentence';

const at = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  .filter(isOffered);
const weekday = fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday);
const nth = (most: number): fc.Arbitrary<Nth> =>
  fc.oneof(fc.integer({ min: 1, max: most }), fc.constant('last' as const));

const cadences: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({ every: fc.constantFrom('day', 'weekday', 'working day'), at }),
  fc.record({ every: fc.constant('week'), weekday, at }),
  fc.record({ every: fc.constant('month'), nth: nth(4), weekday, at }),
  fc.record({ every: fc.constant('month'), workingDay: nth(MOST_WORKING_DAYS), at }),
  fc.record({ every: fc.constant('month'), dayOfMonth: nth(28), at }),
  fc.record({
    every: fc.constant('quarter'),
    workingDayAfter: fc.integer({ min: 1, max: MOST_WORKING_DAYS }),
    at,
  }),
);

const FIRST = day('2026-01-01');
const LAST = day('2037-12-31');
const londonDays = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((n) => addDays(FIRST, n));

const plannedIn = (cadence: Cadence, from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) if (isPlannedOn(cadence, on)) days.push(on);
  return days;
};

describe('when a schedule comes due, in words', () => {
  it.each(EXAMPLES)('understands “%s” and says it back', (text) =>
    expect(sentenceOf(readCadence(text))).toBe(text),
  );

  it('reads back every sentence it says', () => {
    fc.assert(fc.property(cadences, (cadence) => expect(readCadence(sentenceOf(cadence))).toEqual(cadence)));
  });

  it.each([
    ['On the Second  working day of the month, at 8am', 'second working day of the month at 08:00'],
    ['Every MONDAY at 7.30pm', 'every Monday at 19:30'],
    ['after quarter end at 09:00', 'first working day after quarter end at 09:00'],
    ['on the last day of the month at midday', 'last day of the month at 12:00'],
    ['1st of every month at 6:05', '1st of the month at 06:05'],
    ['every Friday at 12 am', 'every Friday at 00:00'],
    ['every Monday at 7', 'every Monday at 07:00'],
    ['every Monday at 17', 'every Monday at 17:00'],
  ])('takes “%s” for “%s”', (typed, meant) => expect(sentenceOf(readCadence(typed))).toBe(meant));

  it.each([
    ['every Monday', /Enter a time/],
    ['sometimes at 07:00', /every Monday at 07:00/],
    ['every Monday at 25:00', /hours and minutes/],
    ['every Monday at 13pm', /hours and minutes/],
    ['every Monday at 24', /hours and minutes/],
    ['every Monday at 00:30', /clocks change/],
    ['every Monday at 02:59', /clocks change/],
    ['fifth Monday of the month at 07:00', /in words such as/],
    ['31st of the month at 07:00', /1st to 28th, or last day/],
    ['22nd working day of the month at 07:00', /in words such as/],
    ['', /Enter a time/],
  ])('refuses “%s”', (typed, message) => expect(() => readCadence(typed)).toThrow(message));

  it('never offers a time that the clocks can take away', () => {
    expect(isOffered('00:29')).toBe(true);
    expect(isOffered('00:30')).toBe(false);
    expect(isOffered('02:59')).toBe(false);
    expect(isOffered('03:00')).toBe(true);
  });

  it('begins a line on a page', () => {
    expect(sentenceForPage(readCadence('every Monday at 07:00'))).toBe('Every Monday at 07:00, London time');
    expect(sentenceForPage(readCadence('first Monday of the month at 08:00'))).toBe(
      'The first Monday of the month at 08:00, London time',
    );
  });
});

describe('the days a schedule is due', () => {
  it.each([
    ['second working day of the month at 08:00', '2026-01-01', '2026-06-30',
      ['2026-01-05', '2026-02-03', '2026-03-03', '2026-04-02', '2026-05-05', '2026-06-02']],
    ['last working day of the month at 08:00', '2026-11-01', '2027-01-31', ['2026-11-30', '2026-12-31', '2027-01-29']],
    ['first working day after quarter end at 09:00', '2026-01-01', '2026-12-31',
      ['2026-01-02', '2026-04-01', '2026-07-01', '2026-10-01']],
    ['last Friday of the month at 08:00', '2026-01-01', '2026-03-31', ['2026-01-30', '2026-02-27', '2026-03-27']],
    ['last day of the month at 08:00', '2028-01-01', '2028-03-31', ['2028-01-31', '2028-02-29', '2028-03-31']],
  ])('%s', (text, from, to, days) =>
    expect(plannedIn(readCadence(text), day(from), day(to))).toEqual(days)); // prettier-ignore

  it('comes in every month, whatever bank holidays it has', () => {
    fc.assert(
      fc.property(
        cadences.filter(({ every }) => every === 'month'),
        (cadence) => {
          const months = plannedIn(cadence, FIRST, LAST).map((on) => on.slice(0, 7));
          expect(months).toHaveLength(12 * 12);
          expect(new Set(months).size).toBe(12 * 12);
        },
      ),
      { numRuns: 3 },
    );
  });
});

/** The last Sundays of March and October: London's clock changes (EU Directive 2000/84/EC, kept in UK law). */
const clockChanges = (): Day[] =>
  Array.from({ length: 12 }, (_, n) => 2026 + n).flatMap((year) =>
    ['03-31', '10-31'].map((last) => {
      const end = day(`${year}-${last}`);
      return addDays(end, -(Temporal.PlainDate.from(end).dayOfWeek % 7));
    }),
  );

describe('clock changes, 2026 to 2037', () => {
  it('are 24, each with a day of 23 or 25 hours', () => {
    const hours = clockChanges().map(
      (on) => Temporal.PlainDate.from(on).toZonedDateTime('Europe/London').hoursInDay,
    );
    expect(hours).toEqual(Array.from({ length: 12 }, () => [23, 25]).flat());
  });

  it('leave exactly one moment for every time that is offered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clockChanges()), at, (on, time) => {
        const moment = momentInLondon(on, time);
        const read = moment
          .toZonedDateTimeISO('Europe/London')
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' });
        expect(read).toBe(`${on}T${time}`);
      }),
    );
  });

  it('give each planned time once, whichever way the schedule is walked', () => {
    fc.assert(
      fc.property(cadences, londonDays, (cadence, from) => {
        const start = momentInLondon(from, '12:00');
        const ahead = nextDue(cadence, start, 3);
        expect(new Set(ahead.map(({ dueAt }) => dueAt.toString())).size).toBe(3);
        for (const planned of ahead) {
          expect(latestDue(cadence, planned.dueAt)).toEqual(planned);
          const before = latestDue(cadence, planned.dueAt.subtract({ seconds: 1 }));
          expect(before === null || before.on < planned.on).toBe(true);
        }
        expect(nextDue(cadence, ahead[0]!.dueAt, 2)).toEqual(ahead.slice(1));
      }),
      { numRuns: 20 },
    );
  });

  it('plan a daily report once a day over twelve years, looked at every few hours', () => {
    const cadence = readCadence('every day at 03:00');
    const end = momentInLondon(LAST, '23:00');
    const seen = new Map<string, number>();
    let looked = 0;
    for (
      let now = momentInLondon(FIRST, '04:00');
      Temporal.Instant.compare(now, end) <= 0;
      now = now.add({ hours: 11 })
    ) {
      const due = latestDue(cadence, now)!;
      looked += 1;
      seen.set(due.dueAt.toString(), (seen.get(due.dueAt.toString()) ?? 0) + 1);
    }
    const days = daysBetween(FIRST, LAST) + 1;
    expect(seen.size).toBe(days);
    expect(looked).toBeGreaterThan(2 * days);
  });
});
