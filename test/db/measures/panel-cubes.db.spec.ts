import { jobFor, STATISTICS, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { AuditService } from '@lib/audit/audit.service';
import { FixedClock } from '@lib/kernel/clock';
import { day, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { areasOn } from '@lib/measures/cubes/areas';
import { PANEL_CUBES } from '@lib/measures/cubes/cube-register';
import { PANEL_COVERAGE } from '@lib/measures/cubes/panel-coverage';
import { Cube } from '@lib/releases/cubes/cube';
import { countsOf } from '@lib/releases/protecting/counts';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { annualReturn, Importing } from '@test/support/importing';
import { PanelWorld } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';
import { tellYear } from '../../../apps/cli/src/practice/panel/tell-year';

const [CITY, BEXLEY, BROMLEY] = [201, 303, 305];
const TODAY = day('2022-11-20');

/** A quarter's end and a Sunday of the made-up year. */
const onOf = ({ products: [product] }: Cube): Day =>
  day(product === 'official' ? '2022-03-31' : '2022-11-13');

/** How many there are of what a cube counts, asked as the borough and in as few words as there are. */
const TOTALS: Readonly<Record<string, string>> = {
  'unmet-need': `select count(*)::int as total from unmet_needs where found_on between '2022-01-01' and '2022-03-31'`,
  'panel-recommendations': `select count(*)::int as total from case_events where kind = 'decide'
     and (at at time zone 'Europe/London')::date between '2022-01-01' and '2022-03-31'`,
  'panel-cases': `select count(*)::int as total from (select distinct on (case_id) to_status from case_events
     where to_status is not null and at < '2022-11-14' order by case_id, at desc) k
     where to_status not in ('draft', 'closed', 'rejected', 'withdrawn', 'expired')`,
  'panel-follow-ups': `select count(*)::int as total from follow_ups where due_on between '2022-01-01' and '2022-03-31'`,
  'panel-actions': `select count(*)::int as total from case_actions where due_on between '2022-01-01' and '2022-03-31'`,
  searches: `select count(*)::int as total from cases k join (select case_id, min(started_on) as started_on
       from borough_responses where superseded_at is null group by case_id) s on s.case_id = k.id
     where s.started_on between '2022-01-01' and '2022-03-31'
       and k.ask in ('new placement', 'change of placement', 'emergency ratification', 'step down')
       and coalesce(k.closed_because, '') not in ('duplicate', 'error')`,
  'similar-cases': `select count(distinct case_id)::int as total from recommendations r
     where (weekly_pence is not null or exists (select from borough_responses b
              where b.case_id = r.case_id and b.started_on is not null))
       and outcome <> 'deferred' and confirmed_at >= '2021-11-14' and confirmed_at < '2022-11-14'`,
};

describe('what fills the releases of the panel', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  let stats: UnitOfWork;
  let before: { due: string; made: unknown };

  beforeAll(async () => {
    database = await TestDatabase.create();
    [job, stats] = [await database.unitOfWork('job'), await database.unitOfWork('stats')];
    const clock = FixedClock.at('2022-11-20T09:00:00Z');
    await practicePanels(database, clock);
    await PanelWorld.of(database, [BROMLEY], clock);
    before = { due: await stats.run(STATISTICS, (tx) => PANEL_COVERAGE.dueFrom(tx)), made: await makeDue() };
    const importing = new Importing(job, clock);
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, annualReturn(2022), 2022);
    const [auth, web] = [await database.unitOfWork('auth'), await database.unitOfWork('web')];
    await tellYear({ job, auth, web }, { asAt: TODAY, seed: 7 });
  }, 180_000);
  afterAll(() => database.close());

  const makeDue = (): Promise<unknown> =>
    new ReleaseWork({
      ...{ units: stats, cubes: PANEL_CUBES, areasOn, audit: new AuditService() },
      clock: FixedClock.at('2022-11-21T09:00:00Z'),
      inputsKey: Buffer.from('test'),
    }).makeDue(760);

  const counted = (work: UnitOfWork, context: ViewerContext, cube: Cube, borough: number) =>
    work.run(context, (tx) => cube.count(tx, borough, onOf(cube)), { readOnly: true, snapshot: true });

  describe.each(PANEL_CUBES.map((cube) => [cube.code, cube] as const))('%s', (code, cube) => {
    it('counts the same for the release job as for the borough itself, and adds up to all there are', async () => {
      const all = await counted(stats, STATISTICS, cube, BROMLEY);
      expect(await counted(job, jobFor(BROMLEY), cube, BROMLEY)).toEqual(all);
      const [asked] = await job.run(jobFor(BROMLEY), (tx) => tx.query<{ total: number }>(TOTALS[code]!));
      expect(asked!.total).toBeGreaterThan(5);
      expect(countsOf(cube, all).get('total')).toBe(asked!.total);
    });

    it('counts nothing that is in no category', async () => {
      const known = cube.categories.filter(({ sums }) => sums.length === 0).map((one) => one.code);
      const all = await counted(stats, STATISTICS, cube, BROMLEY);
      expect([...all.keys()].filter((one) => !known.includes(one))).toEqual([]);
    });

    it('counts one borough, and is refused another borough in a borough’s context', async () => {
      const other = await counted(stats, STATISTICS, cube, BEXLEY);
      expect(countsOf(cube, other).get('total')).toBe(0);
      await expect(counted(job, jobFor(BEXLEY), cube, BROMLEY)).rejects.toThrow('one borough at a time');
      await expect(counted(job, SYSTEM, cube, BROMLEY)).rejects.toThrow('one borough at a time');
    });

    it('finds nobody for another role that says it is the release job', async () => {
      expect(countsOf(cube, await counted(job, STATISTICS, cube, BROMLEY)).get('total')).toBe(0);
    });
  });

  it.each([
    ['cases', 'reference'],
    ['cases', 'owner_id'],
    ['case_events', 'particulars'],
    ['recommendations', 'rationale'],
    ['recommendations', 'option_name'],
    ['borough_responses', 'reason'],
    ['follow_ups', 'note'],
    ['case_actions', 'task'],
    ['unmet_needs', 'reasons'],
    ['case_options', 'name'],
    ['referral_sections', 'answers'],
    ['case_shares', 'content'],
    ['search_approaches', 'approached'],
  ])('never reads the words, names and references: %s.%s', async (table, column) => {
    const read = stats.run(STATISTICS, (tx) => tx.query(`select ${column} from ${table} limit 1`));
    await expect(read).rejects.toThrow('permission denied');
  });

  it('has the codes of the needs of a referral, and of no other section', async () => {
    const rows = await job.run(jobFor(BROMLEY), (tx) =>
      tx.query<{ section: string; same: boolean }>(
        `select distinct section, to_jsonb(need_codes) = answers->'needs' as same from referral_sections
          where need_codes is not null`,
      ),
    );
    expect(rows).toEqual([{ section: 'needs', same: true }]);
  });

  describe('who takes part', () => {
    const on = (asked: string) =>
      stats.run(STATISTICS, (tx) => PANEL_COVERAGE.on(tx, {}, day(asked), TODAY), { readOnly: true });

    it('is nobody, and nothing is due or written down, before the first case of any panel', () => {
      expect(before).toEqual({ due: 'never', made: { made: 0, notMade: 0, weighed: 0 } });
    });

    it('is every borough with an agreement from the day of the first case, but the City of London', async () => {
      const since = await stats.run(STATISTICS, (tx) => PANEL_COVERAGE.dueFrom(tx));
      expect(since).toMatch(/^2021-1[12]-/);
      await job.run(SYSTEM, async (tx) => {
        for (const borough of [CITY, BEXLEY])
          await tx.query(
            `insert into data_sharing_agreements (borough_id, id, purpose, starts_on, ends_on, reference, signed_by)
             values ($1, $2, 'programme', '2020-04-01', '2027-03-31', 'TEST/1', 'A director')`,
            [borough, newId()],
          );
      });
      const of = (all: Awaited<ReturnType<typeof on>>, id: number) =>
        all.find((one) => one.boroughId === id)!;
      const all = await on('2022-09-30');
      expect(all).toHaveLength(33);
      expect(of(all, BEXLEY)).toEqual({
        boroughId: BEXLEY,
        missing: null,
        coveredFrom: since,
        trueAt: '2022-09-30',
      });
      expect(of(all, CITY).missing).toBe('left out');
      expect(of(all, 307).missing).toBe('no agreement');
      expect(of(await on('2021-10-01'), BEXLEY).missing).toBe('no panel yet');
    });

    it('is answered for the release job only', async () => {
      const asked = job.run(SYSTEM, (tx) => PANEL_COVERAGE.on(tx, {}, TODAY, TODAY));
      await expect(asked).rejects.toThrow('Only the release job');
    });
  });
});
