import { day } from '@lib/kernel/day';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { IN_HOUSE_FOSTER_SHARE } from '@lib/measures/in-house-foster-share/in-house-foster-share.measure';
import { INSIDE_BOROUGH } from '@lib/measures/inside-borough/inside-borough.measure';
import { childrenInTier, LOCATION_TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from '@lib/measures/looked-after-on-a-day/looked-after-on-a-day.measure';
import { Measure } from '@lib/measures/measure';
import { MEASURES } from '@lib/measures/measure-register';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { childrenIn, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { RATE_PER_10000 } from '@lib/measures/rate-per-10000/rate-per-10000.measure';
import { WITHIN_20_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { TestDatabase } from '@test/support/test-database';
import { saveHistory } from './made-borough';

const BROMLEY = 305;
const BEXLEY = 303;
const MARCH_END = day('2026-03-31');

describe('measures of a day', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    await web.run(jobFor(BROMLEY), async (tx) => {
      await saveHistory(tx, '2020-03-01', {
        from: '2025-01-01',
        place: 'U1',
        provider: 'PR1',
        miles: 2,
        tier: 'borough',
      });
      await saveHistory(tx, '2012-06-01', {
        from: '2025-01-01',
        place: 'U6',
        provider: 'PR4',
        miles: 20,
        tier: 'sub-region',
      });
      await saveHistory(tx, '2012-06-01', {
        from: '2025-01-01',
        place: 'U4',
        provider: null,
        miles: null,
        tier: null,
      });
      await saveHistory(tx, '2010-03-01', {
        from: '2025-06-01',
        place: 'K2',
        provider: 'PR4',
        miles: 20.1,
        tier: 'outside',
      });
      await saveHistory(tx, '2010-04-01', {
        from: '2025-06-01',
        place: 'K1',
        provider: 'PR2',
        miles: 90,
        tier: null,
      });
      await saveHistory(tx, '2009-01-01', {
        from: '2026-03-31',
        place: 'K3',
        provider: 'PR4',
        miles: null,
        tier: 'london',
      });
      await saveHistory(tx, '2009-01-01', { from: '2025-01-01', to: '2026-03-31', place: 'K3' });
      await saveHistory(tx, '2009-01-01', { from: '2026-04-01', place: 'U6' });
      await saveHistory(tx, '2015-01-01', { from: '2025-01-01', place: 'U6', shortBreak: true });
      await saveHistory(tx, '2015-01-01', { from: '2026-03-31', to: '2026-03-31', place: 'U6' });
    });
    await web.run(jobFor(BEXLEY), (tx) => saveHistory(tx, '2020-03-01', { from: '2025-01-01' }));
  });
  afterAll(() => database.close());

  const measured = <T>(measure: Measure<T>, asAt = MARCH_END, borough = BROMLEY): Promise<T> =>
    web.run(jobFor(borough), (tx) => measure.work(tx, asAt), { readOnly: true });

  it('count a child from the first day of the placement to the day before it ended, and no short break', async () => {
    expect(await measured(LOOKED_AFTER_ON_A_DAY)).toBe(6);
    expect(await measured(LOOKED_AFTER_ON_A_DAY, day('2026-03-30'))).toBe(6);
    expect(await measured(LOOKED_AFTER_ON_A_DAY, day('2026-04-01'))).toBe(7);
    expect(await measured(LOOKED_AFTER_ON_A_DAY, day('2024-12-31'))).toBe(0);
  });

  it('see one borough only', async () => {
    expect(await measured(LOOKED_AFTER_ON_A_DAY, MARCH_END, BEXLEY)).toBe(1);
  });

  it('M1: how many for every child of the borough', async () => {
    const rate = (await measured(RATE_PER_10000))!;
    expect(rate).toEqual({ children: 6, population: expect.any(Number) as number, populationYear: 2025 });
    expect(rate.population).toBeGreaterThan(50_000);
  });

  it('M2: placement mix by group, provider and age on the day', async () => {
    const cells = await measured(PLACEMENT_MIX);
    expect(childrenIn(cells)).toBe(6);
    expect(childrenIn(cells, { group: 'foster' })).toBe(3);
    expect(childrenIn(cells, { group: 'homes' })).toBe(2);
    expect(childrenIn(cells, { group: 'supported', provider: 'PR4', band: '16-over' })).toBe(1);
    expect(childrenIn(cells, { provider: null })).toBe(1);
    expect(childrenIn(cells, { band: '5-9' })).toBe(1);
    expect(childrenIn(cells, { band: '10-15' })).toBe(3);
    expect(childrenIn(cells, { band: '16-over' })).toBe(2);
  });

  it('M3: own carers, among all foster placements; the provider of one is unknown', async () => {
    expect(await measured(IN_HOUSE_FOSTER_SHARE)).toEqual({ numerator: 1, denominator: 3, unknown: 1 });
  });

  it('M6: inside the borough, among known', async () => {
    expect(await measured(INSIDE_BOROUGH)).toEqual({ numerator: 1, denominator: 4, unknown: 2 });
  });

  it('M7: 20 miles is within 20 miles; unknown counted and not', async () => {
    expect(await measured(WITHIN_20_MILES)).toEqual({
      amongAll: { numerator: 2, denominator: 6, unknown: 2 },
      amongKnown: { numerator: 2, denominator: 4, unknown: 2 },
    });
  });

  it('M8: over 20 miles and outside; unknown is who could be', async () => {
    expect(await measured(OVER_20_MILES_AND_OUTSIDE)).toEqual({ numerator: 1, denominator: 6, unknown: 3 });
  });

  it('M9: tiers, unknown apart', async () => {
    const cells = await measured(LOCATION_TIERS);
    const tiers = ['borough', 'sub-region', 'london', 'outside', 'unknown'] as const;
    expect(tiers.map((tier) => childrenInTier(cells, tier))).toEqual([1, 1, 1, 1, 2]);
    expect(childrenInTier(cells, 'unknown', 'homes')).toBe(1);
  });

  it.each(MEASURES.map((measure) => [measure.code, measure] as const))(
    '%s is never worked out without a borough',
    async (_code, measure) => {
      await expect(web.run(SYSTEM, (tx) => measure.work(tx, MARCH_END))).rejects.toThrow(
        'one borough at a time',
      );
    },
  );
});
