import { addDays, day } from '@lib/kernel/day';
import { jobFor, STATISTICS, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { AGENCY_FOSTER_SHARE } from '@lib/measures/agency-foster-share/agency-foster-share.measure';
import { PLACEMENT_CUBES } from '@lib/measures/cubes/cube-register';
import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { NEED_GROUPS_CUBE } from '@lib/measures/cubes/need-groups.cube';
import { PLACEMENTS_IN_THE_YEAR } from '@lib/measures/cubes/placements-in-the-year.cube';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { countsOf } from '@lib/releases/protecting/counts';
import { IN_HOUSE_FOSTER_SHARE } from '@lib/measures/in-house-foster-share/in-house-foster-share.measure';
import { childrenInTier, LOCATION_TIERS, TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { LOOKED_AFTER_ON_A_DAY } from '@lib/measures/looked-after-on-a-day/looked-after-on-a-day.measure';
import { MEASURES } from '@lib/measures/measure-register';
import { childrenIn, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import {
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { Cube } from '@lib/releases/cubes/cube';
import { TestDatabase } from '@test/support/test-database';
import { saveHistory, saveReturn } from './made-borough';

const BROMLEY = 305;
const BEXLEY = 303;
const MARCH_END = day('2026-03-31');
const PLACES = ['U1', 'U6', 'K2', 'K1', 'K3', 'S1', 'R2', 'A6', 'P1', 'Z1', 'T4'];
const PROVIDERS = [null, 'PR4', 'PR1', 'PR1'];
const BIRTHS = ['2026-05-01', '2025-10-01', '2023-02-01', '2018-06-01', '2012-06-01', '2009-01-01'];
const SITES = ['borough', 'sub-region', 'london', 'outside', null] as const;

describe('what fills the releases', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  let stats: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    [job, stats] = [await database.unitOfWork('job'), await database.unitOfWork('stats')];
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx);
      for (const [n, place] of [...PLACES, ...PLACES, ...PLACES].entries()) {
        const stay = { place, provider: PROVIDERS[n % PROVIDERS.length]!, tier: SITES[n % SITES.length]! };
        const born = BIRTHS[n % BIRTHS.length]!;
        const moves = [
          { from: '2025-05-01', to: '2025-08-01', ...stay, place: 'U6' },
          { from: '2025-08-01', to: '2025-12-01', ...stay, place: 'U4' },
          { from: '2025-12-01', ...stay },
        ];
        await saveHistory(tx, born, ...moves.slice(n % 3));
      }
      await saveHistory(tx, '2012-06-01', { from: '2025-05-01', to: '2026-03-31' });
      await saveHistory(tx, '2012-06-01', { from: '2025-05-01', shortBreak: true });
    });
    await job.run(jobFor(BEXLEY), async (tx) => {
      await saveReturn(tx);
      await saveHistory(tx, '2020-03-01', { from: '2025-01-01' });
    });
  });
  afterAll(() => database.close());

  const counted = (work: UnitOfWork, context: ViewerContext, cube: Cube, borough: number) =>
    work.run(context, (tx) => cube.count(tx, borough, MARCH_END), { readOnly: true, snapshot: true });

  const bromley = async (cube: Cube) => countsOf(cube, await counted(stats, STATISTICS, cube, BROMLEY));

  describe.each([...PLACEMENT_CUBES, NEED_GROUPS_CUBE].map((cube) => [cube.code, cube] as const))(
    '%s',
    (_code, cube) => {
      it('counts the same for the release job as for the borough itself', async () => {
        const [all, own] = [
          await counted(stats, STATISTICS, cube, BROMLEY),
          await counted(job, jobFor(BROMLEY), cube, BROMLEY),
        ];
        expect(all).toEqual(own);
        expect([...all.values()].some((children) => children > 0)).toBe(true);
      });

      it('counts one borough: not the neighbour’s children with them', async () => {
        const [one, other] = [await bromley(cube), await counted(stats, STATISTICS, cube, BEXLEY)];
        expect(one.get('total')).toBe(33);
        expect(countsOf(cube, other).get('total')).toBe(1);
      });

      it('adds up whichever way it is added, to everyone looked after', async () => {
        const leaves = await counted(stats, STATISTICS, cube, BROMLEY);
        const all = countsOf(cube, leaves);
        for (const { code, sums } of cube.categories) {
          for (const parts of sums) {
            const sum = parts.reduce((children, part) => children + (leaves.get(part) ?? 0), 0);
            expect([code, sum]).toEqual([code, all.get(code)]);
          }
        }
        const children = await job.run(jobFor(BROMLEY), (tx) => LOOKED_AFTER_ON_A_DAY.work(tx, MARCH_END));
        expect(all.get('total')).toBe(children);
      });

      it('is refused another borough in a borough’s context, and any without one', async () => {
        await expect(counted(job, jobFor(BEXLEY), cube, BROMLEY)).rejects.toThrow('one borough at a time');
        await expect(counted(job, SYSTEM, cube, BROMLEY)).rejects.toThrow('one borough at a time');
      });

      it('finds nobody for another role that says it is the release job', async () => {
        const claimed = counted(job, STATISTICS, cube, BROMLEY);
        if (cube.looksBackTo) await expect(claimed).rejects.toThrow('whole year');
        else expect(countsOf(cube, await claimed).get('total')).toBe(0);
      });
    },
  );

  it('placements are the placement mix, group by group', async () => {
    const all = await bromley(PLACEMENTS);
    const mix = await job.run(jobFor(BROMLEY), (tx) => PLACEMENT_MIX.work(tx, MARCH_END));
    for (const { group } of PUBLISHED_GROUPS)
      expect([group, all.get(group)]).toEqual([group, childrenIn(mix, { group })]);
    for (const band of ['1-4', '5-9', '10-15', '16-over']) {
      expect([band, all.get(band)]).toEqual([band, childrenIn(mix, { band })]);
    }
    expect(childrenIn(mix, { band: null })).toBeGreaterThan(0);
    expect(all.get('under-1')).toBe(childrenIn(mix, { band: 'under-1' }) + childrenIn(mix, { band: null }));
  });

  it('foster carers are those of the measures of either', async () => {
    const all = await bromley(PLACEMENTS);
    const [own, agency] = await job.run(jobFor(BROMLEY), async (tx) => [
      await IN_HOUSE_FOSTER_SHARE.work(tx, MARCH_END),
      await AGENCY_FOSTER_SHARE.work(tx, MARCH_END),
    ]);
    expect([all.get('foster-own'), all.get('foster-agency')]).toEqual([own.numerator, agency.numerator]);
    expect(agency.numerator).toBeGreaterThan(0);
  });

  it('location tiers are the measure’s, the unknown among them', async () => {
    const all = await bromley(LOCATION_TIERS_CUBE);
    const cells = await job.run(jobFor(BROMLEY), (tx) => LOCATION_TIERS.work(tx, MARCH_END));
    expect(TIERS.map((tier) => all.get(tier))).toEqual(TIERS.map((tier) => childrenInTier(cells, tier)));
    expect(all.get('unknown')).toBeGreaterThan(0);
  });

  it('placements in the year are the measure’s, and refused for a year that is not covered', async () => {
    const all = await bromley(PLACEMENTS_IN_THE_YEAR);
    const cells = await job.run(jobFor(BROMLEY), (tx) => THREE_OR_MORE_PLACEMENTS.work(tx, MARCH_END));
    const { numerator, denominator } = threeOrMore(cells!);
    expect([all.get('three-or-more'), all.get('fewer')]).toEqual([numerator, denominator - numerator]);
    expect(all.get('three-or-more')).toBe(11);
    await expect(
      stats.run(STATISTICS, (tx) => PLACEMENTS_IN_THE_YEAR.count(tx, BROMLEY, addDays(MARCH_END, -1))),
    ).rejects.toThrow('whole year');
  });

  it('no measure is worked out for the release job without a borough named', async () => {
    for (const measure of MEASURES) {
      await expect(stats.run(STATISTICS, (tx) => measure.work(tx, MARCH_END))).rejects.toThrow(
        'one borough at a time',
      );
    }
  });
});
