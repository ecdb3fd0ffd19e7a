import { jobFor, STATISTICS, ViewerContext } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { STAYING_CUBES } from '@lib/measures/cubes/cube-register';
import { EMERGENCY_MOVES_CUBE } from '@lib/measures/cubes/emergency-moves.cube';
import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { SAME_CARER } from '@lib/measures/cubes/same-carer.cube';
import { SEARCHES } from '@lib/measures/cubes/searches.cube';
import { STABILITY_OVER_TWO_YEARS } from '@lib/measures/cubes/stability-over-two-years.cube';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { WITHIN_20_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { Cube } from '@lib/releases/cubes/cube';
import { countsOf } from '@lib/releases/protecting/counts';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';
import { MadePlacement, saveHistory, savePeriod, saveReturn } from './made-borough';
import { MadeSearch, MadeSearches } from './made-searches';

const [BROMLEY, BEXLEY, CROYDON] = [305, 303, 306];
const MARCH_END = day('2026-03-31');
const LONG_AGO = '2022-05-01';
const CHILD = '2012-06-01';

/** In the quarter to March 2026 three were placed: after 12 days, on the day, and in an emergency before the panel. */
const FOUND: readonly MadeSearch[] = [
  {
    ...{ submittedOn: '2026-02-10', askedOn: '2026-02-08', neededBy: '2026-02-12', offers: 3 },
    ...{ preferred: 'childrens home', area: 'london' },
    start: { on: '2026-02-20', place: 'K2', tier: 'borough', registration: 'registered' },
  },
  {
    ...{ submittedOn: '2026-01-10', neededBy: '2026-01-10', offers: 1, preferred: 'childrens home' },
    start: { on: '2026-01-10', place: 'U6' },
  },
  {
    ...{ submittedOn: '2026-03-05', neededBy: '2026-03-01', preferred: 'childrens home', area: 'borough' },
    start: { on: '2026-03-01', place: 'K2', tier: 'outside', registration: 'unregistered' },
  },
  { submittedOn: '2025-10-01', start: { on: '2025-12-31', place: 'K2' } },
  { submittedOn: '2026-03-15' },
];

/** A child looked after since a day, in these placements. */
const lookedAfter = async (tx: Tx, born: string, ...placements: MadePlacement[]): Promise<string> => {
  const child = await saveHistory(tx, born, ...placements);
  await savePeriod(tx, child, { from: placements[0]!.from });
  return child;
};

/**
 * Ten children of Bromley. Five have been in care since 2022: one with one carer, one who moved twice in 2025, one who moved
 * in 2025, one of 16 and over, and one 30 miles away outside London. Two are new, one of them far away but inside. Two came
 * alone, one in supported accommodation and one in a place nobody knows. One has no known authority.
 */
const saveBromley = async (tx: Tx): Promise<void> => {
  for (const year of [2022, 2026]) await saveReturn(tx, { year });
  await lookedAfter(tx, CHILD, { from: LONG_AGO });
  await lookedAfter(
    tx,
    CHILD,
    ...[{ from: LONG_AGO, to: '2025-02-01' }, { from: '2025-02-01', to: '2025-09-01' }],
    { from: '2025-09-01' },
  ); // prettier-ignore
  await lookedAfter(tx, CHILD, { from: LONG_AGO, to: '2025-02-01' }, { from: '2025-02-01', provider: 'PR4' });
  await lookedAfter(tx, '2009-01-01', { from: LONG_AGO, place: 'K2', provider: 'PR4' });
  await lookedAfter(tx, CHILD, { from: LONG_AGO, miles: 30, tier: 'outside' });
  await lookedAfter(tx, CHILD, { from: '2026-01-05', provider: null });
  await lookedAfter(tx, CHILD, { from: '2026-01-05', miles: 21 });
  const alone = [
    await lookedAfter(tx, '2009-01-01', { from: '2025-06-01', place: 'K3', miles: null, tier: 'london' }),
    await lookedAfter(tx, '2009-01-01', { from: '2025-06-01', place: 'U6', miles: null, tier: null }),
  ];
  await tx.query('update children set uasc = true where id = any($1::uuid[])', [alone]);
  await lookedAfter(tx, CHILD, { from: '2026-01-05', miles: null, tier: null });
};

/** Endings of the quarter: two unplanned, one planned, one that does not tell; one left out, and one of the quarter before. */
const saveEndings = async (tx: Tx): Promise<void> => {
  for (const [ended, reason] of [
    ...[['2026-01-01', 'CREQB'], ['2026-03-31', 'CHILD'], ['2026-02-01', 'CUSTOD'], ['2026-02-01', 'OTHER']],
    ...[['2026-02-01', 'CARPL'], ['2025-12-31', 'CREQB']],
  ] as const) {
    const child = await saveHistory(tx, CHILD, { from: LONG_AGO, to: ended });
    await tx.query('update placements set reason_for_change = $2 where child_id = $1', [child, reason]);
  }
}; // prettier-ignore

describe('what fills the tables of sufficiency', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  let stats: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    [job, stats] = [await database.unitOfWork('job'), await database.unitOfWork('stats')];
    await practicePanels(database, FixedClock.at('2026-04-10T09:00:00Z'));
    await job.run(jobFor(BROMLEY), saveBromley);
    await job.run(jobFor(BEXLEY), async (tx) => {
      for (const year of [2022, 2026]) await saveReturn(tx, { year });
      await lookedAfter(tx, CHILD, { from: LONG_AGO });
      await saveEndings(tx);
    });
    const made = new MadeSearches(database, CROYDON);
    for (const search of FOUND) {
      const child = await job.run(jobFor(CROYDON), (tx) => made.save(tx, search));
      await made.ofChild(child, search);
    }
  }, 60_000);
  afterAll(() => database.close());

  const counted = (work: UnitOfWork, context: ViewerContext, cube: Cube, borough: number) =>
    work.run(context, (tx) => cube.count(tx, borough, MARCH_END), { readOnly: true, snapshot: true });

  const bothWays = async (cube: Cube, borough = BROMLEY): Promise<Record<string, number>> => {
    const all = await counted(stats, STATISTICS, cube, borough);
    expect(await counted(job, jobFor(borough), cube, borough)).toEqual(all);
    return Object.fromEntries(countsOf(cube, all));
  };

  it('are distance as the measures have it, unaccompanied children and no authority apart', async () => {
    const all = await bothWays(LOCATION_TIERS_CUBE);
    expect(all).toMatchObject({
      ...{ total: 10, borough: 6, london: 1, outside: 1, unknown: 2 },
      ...{ 'within-20': 5, 'over-20-outside': 1, 'distance-not-known': 1 },
      ...{ unaccompanied: 1, 'unaccompanied-supported': 1, 'unaccompanied-foster': 0 },
    });
    const [near, far] = await job.run(jobFor(BROMLEY), async (tx) => [
      await WITHIN_20_MILES.work(tx, MARCH_END),
      await OVER_20_MILES_AND_OUTSIDE.work(tx, MARCH_END),
    ]);
    expect([near.amongAll.numerator, far.numerator]).toEqual([all['within-20'], all['over-20-outside']]);
  });

  it('are foster placements and homes by provider', async () => {
    expect(await bothWays(PLACEMENTS)).toMatchObject({
      ...{ foster: 8, 'foster-own': 6, 'foster-agency': 1, 'foster-other': 1 },
      ...{ homes: 1, 'homes-private': 1, 'homes-public': 0, 'homes-other': 0 },
    });
  });

  it('are moves over two years, of those who were in care for both', async () => {
    expect(await bothWays(STABILITY_OVER_TWO_YEARS)).toEqual({
      ...{ total: 10, 'under-two-years': 5, 'two-years': 5, 'three-or-more': 1, fewer: 4 },
    });
  });

  it('are carers, of those under 16 who were in care for two and a half years', async () => {
    expect(await bothWays(SAME_CARER)).toEqual({
      ...{ total: 10, 'long-term': 4, 'same-carer': 2, 'another-carer': 2, 'everybody-else': 6 },
    });
  });

  it('are endings of the quarter, by whether the reason tells that they were planned', async () => {
    expect(await bothWays(EMERGENCY_MOVES_CUBE, BEXLEY)).toEqual({
      ...{ total: 4, told: 3, unplanned: 2, planned: 1, 'not-known': 1 },
    });
  });

  it('are searches that ended in the quarter, by the rules of the measures of searches', async () => {
    expect(await bothWays(SEARCHES, CROYDON)).toEqual({
      ...{ total: 3, 'days|0-7': 1, 'days|8-28': 1, 'days|29-over': 0, 'days|not-known': 1 },
      ...{ 'type|yes': 1, 'type|no': 2, 'type|not-known': 0 },
      ...{ 'location|yes': 1, 'location|no': 1, 'location|not-known': 1 },
      ...{ 'offers|none': 1, 'offers|1-2': 1, 'offers|3-over': 1, 'same-day|yes': 1, 'same-day|no': 2 },
    });
  });

  it.each([...STAYING_CUBES, SEARCHES].map((cube) => [cube.code, cube] as const))(
    '%s is counted for one borough at a time, and for nobody in the context of another',
    async (_code, cube) => {
      await expect(counted(job, jobFor(BEXLEY), cube, BROMLEY)).rejects.toThrow('one borough at a time');
      await expect(counted(stats, STATISTICS, cube, BEXLEY)).resolves.toBeDefined();
      const other = countsOf(cube, await counted(stats, STATISTICS, cube, BEXLEY)).get('total');
      expect(other).not.toBe(
        countsOf(cube, await counted(stats, STATISTICS, cube, BROMLEY)).get('total') || -1,
      );
    },
  );

  it('is refused for days that returns do not reach back to', async () => {
    for (const [cube, on] of [
      [STABILITY_OVER_TWO_YEARS, '2023-03-30'],
      [SAME_CARER, '2023-09-29'],
    ] as const)
      await expect(stats.run(STATISTICS, (tx) => cube.count(tx, BROMLEY, day(on)))).rejects.toThrow(
        'do not tell of',
      );
  });
});
