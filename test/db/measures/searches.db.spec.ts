import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { CountedList } from '@lib/measures/behind/counted-row';
import { MATCH_RATE } from '@lib/measures/match-rate/match-rate.measure';
import { Measure } from '@lib/measures/measure';
import { OFFER_RATE } from '@lib/measures/offer-rate/offer-rate.measure';
import { SAME_DAY_PLACEMENTS } from '@lib/measures/same-day-placements/same-day-placements.measure';
import { SEARCH_TIME } from '@lib/measures/search-time/search-time.measure';
import { SEARCHES_PAST_NEEDED_BY } from '@lib/measures/searches-past-needed-by/searches-past-needed-by.measure';
import { shareOfList } from '@lib/measures/share-of-list';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';
import { MadeSearch, MadeSearches } from './made-searches';

const [BROMLEY, CROYDON] = [305, 306];
const MARCH_END = day('2026-03-31');

/**
 * Eleven cases, each for one part of the definitions. 1 was asked about on 8 February and placed 12 days later, 8 days late,
 * in the home that was wanted and in London as was sought, with three offers. 2 was needed and placed on one day, with a
 * foster carer where a home was wanted. 3 took 60 days, and says neither by when nor what. 4 was placed in an emergency
 * before it came to the panel, where it is not registered, outside London though the borough was sought. 5 was withdrawn
 * after two offers. 6 to 8 are open: due the day before, on the day, and without a day. 9 was placed the day before the year
 * began. 10 is about more time in a placement. 11 was referred after the day.
 */
const SEARCHES: readonly MadeSearch[] = [
  {
    ...{ submittedOn: '2026-02-10', askedOn: '2026-02-08', neededBy: '2026-02-12', offers: 3 },
    ...{ preferred: 'childrens home', area: 'london' },
    start: { on: '2026-02-20', place: 'K2', tier: 'borough', registration: 'registered' },
  },
  {
    ...{ submittedOn: '2026-01-10', neededBy: '2026-01-10', offers: 1, preferred: 'childrens home' },
    start: { on: '2026-01-10', place: 'U6' },
  },
  { submittedOn: '2025-05-01', start: { on: '2025-06-30', place: 'K2' } },
  {
    ...{ submittedOn: '2026-03-05', neededBy: '2026-03-01', preferred: 'childrens home', area: 'borough' },
    start: { on: '2026-03-01', place: 'K2', tier: 'outside', registration: 'unregistered' },
  },
  { submittedOn: '2026-01-20', neededBy: '2026-01-20', offers: 2, withdrawnOn: '2026-03-01' },
  { submittedOn: '2026-03-01', neededBy: '2026-03-30', preferred: 'agency fostering' },
  { submittedOn: '2026-03-10', neededBy: '2026-03-31' },
  { submittedOn: '2026-03-15' },
  { submittedOn: '2025-03-01', start: { on: '2025-03-31', place: 'U6' } },
  { ask: 'extension', submittedOn: '2026-02-01' },
  { submittedOn: '2026-04-02' },
];

describe('searches of a borough, followed into every measure by hand', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    await practicePanels(database, FixedClock.at('2026-04-10T09:00:00Z'));
    const made = new MadeSearches(database, BROMLEY);
    for (const search of SEARCHES) {
      const child = await web.run(jobFor(BROMLEY), (tx) => made.save(tx, search));
      await made.ofChild(child, search);
    }
  });
  afterAll(() => database.close());

  const measured = <T>(measure: Measure<T>, asAt = MARCH_END, borough = BROMLEY): Promise<T> =>
    web.run(jobFor(borough), (tx) => measure.work(tx, asAt), { readOnly: true });
  const listed = (measure: Measure<unknown>): Promise<CountedList | null> =>
    web.run(jobFor(BROMLEY), (tx) => measure.list!(tx, MARCH_END), { readOnly: true });

  it('M22: 0, 12 and 60 days; the emergency does not tell. One of three was late, by 8 days', async () => {
    expect(await measured(SEARCH_TIME)).toEqual({
      ...{ placements: 3, unknown: 1, median: 12, ninetieth: expect.closeTo(50.4, 9) as number },
      ...{ late: { numerator: 1, denominator: 3, unknown: 1 }, medianLate: 8 },
    });
    const days = (await listed(SEARCH_TIME))!.rows.map(({ as, facts }) => [as, facts['days'], facts['past']]);
    expect(days.toSorted()).toEqual([
      ['counted', 0, 0],
      ['counted', 12, 8],
      ['counted', 60, null],
      ['not known', null, 0],
    ]);
  });

  it('M23: due the day before is past, due on the day is not, and one says no day', async () => {
    expect(await measured(SEARCHES_PAST_NEEDED_BY)).toEqual({ numerator: 1, denominator: 2, unknown: 1 });
  });

  it('M23: a search that ended since was open on an earlier day', async () => {
    expect(await measured(SEARCHES_PAST_NEEDED_BY, day('2026-02-15'))).toEqual({
      ...{ numerator: 2, denominator: 2, unknown: 0 },
    });
  });

  it('M24: the type of one of three matches, the place of one of the two that said where', async () => {
    expect(await measured(MATCH_RATE)).toEqual({
      type: { numerator: 1, denominator: 3, unknown: 1 },
      location: { numerator: 1, denominator: 2, unknown: 2 },
    });
  });

  it('M25: three of five had an offer, one a choice of three', async () => {
    expect(await measured(OFFER_RATE)).toEqual({
      oneOrMore: { numerator: 3, denominator: 5, unknown: 0 },
      threeOrMore: { numerator: 1, denominator: 5, unknown: 0 },
    });
  });

  it('M26: one of the two that tell was needed and made on one day', async () => {
    expect(await measured(SAME_DAY_PLACEMENTS)).toEqual({ numerator: 1, denominator: 2, unknown: 2 });
  });

  it.each([
    ['M23', SEARCHES_PAST_NEEDED_BY, (one: unknown) => one],
    ['M24', MATCH_RATE, (one: unknown) => (one as { type: unknown }).type],
    ['M25', OFFER_RATE, (one: unknown) => (one as { oneOrMore: unknown }).oneOrMore],
    ['M26', SAME_DAY_PLACEMENTS, (one: unknown) => one],
  ] as const)('%s is what its list adds up to, a case to each row', async (_id, measure, shareOf) => {
    const list = (await listed(measure))!;
    expect(shareOfList(list)).toEqual(shareOf(await measured<unknown>(measure)));
    expect(new Set(list.rows.map(({ subject }) => subject!.id)).size).toBe(list.rows.length);
    expect(list.rows.every(({ subject }) => subject!.kind === 'case')).toBe(true);
    for (const { facts } of list.rows) expect(Object.keys(facts)).toEqual(Object.keys(list.columns));
  });

  it('are not available of a day before the first case, nor of a borough without one', async () => {
    for (const measure of [
      SEARCH_TIME,
      SEARCHES_PAST_NEEDED_BY,
      MATCH_RATE,
      OFFER_RATE,
      SAME_DAY_PLACEMENTS,
    ]) {
      expect(await measured<unknown>(measure, day('2025-02-28'))).toBeNull();
      expect(await measured<unknown>(measure, MARCH_END, CROYDON)).toBeNull();
    }
  });
});
