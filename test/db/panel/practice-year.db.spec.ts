import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { annualReturn, Importing } from '@test/support/importing';
import { PanelWorld } from '@test/support/panel/panel-world';
import { TestDatabase } from '@test/support/test-database';
import { practicePanels } from '@test/support/panel/practice-panels';
import { tellRecommendedMarks } from '../../../apps/cli/src/practice/high-cost/tell-recommended-marks';
import { tellYear } from '../../../apps/cli/src/practice/panel/tell-year';

const BROMLEY = 305;

describe('the made-up year of the panel', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  let opened: number;

  beforeAll(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    const auth = await database.unitOfWork('auth');
    const clock = FixedClock.at('2022-11-20T09:00:00Z');
    await practicePanels(database, clock);
    await PanelWorld.of(database, [BROMLEY], clock);
    const importing = new Importing(job, clock);
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, annualReturn(2022), 2022);
    const web = await database.unitOfWork('web');
    opened = await tellYear({ job, auth, web }, { asAt: day('2022-11-20'), seed: 7 });
  }, 180_000);
  afterAll(() => database.close());

  const inBromley = <Row>(sql: string): Promise<Row[]> =>
    job.run(jobFor(BROMLEY), (tx) => tx.query<Row>(sql));

  const count = async (table: string, where = 'true'): Promise<number> => {
    const [row] = await inBromley<{ rows: number }>(
      `select count(*)::int as rows from ${table} where ${where}`,
    );
    return row!.rows;
  };

  it('takes cases the whole way: recommended, responded to, started and followed up', async () => {
    expect(opened).toBeGreaterThan(40);
    expect(await count('cases', `status in ('decided', 'closed')`)).toBeGreaterThan(opened * 0.7);
    expect(await count('recommendations')).toBeGreaterThan(opened * 0.7);
    expect(await count('borough_responses')).toBeGreaterThan(opened * 0.6);
    expect(await count('follow_ups', 'done_at is not null')).toBeGreaterThan(20);
    expect(await count('item_minutes')).toBeGreaterThan(opened * 0.6);
    expect(await count('unmet_needs', 'resolved_on is not null')).toBeGreaterThan(0);
  });

  it('marks the dearest as high cost, and the register has the mark where the borough accepted', async () => {
    expect(await count('recommendations', 'high_cost_mark is not null')).toBeGreaterThan(0);
    await tellRecommendedMarks({ job, clock: FixedClock.at('2022-11-20T09:00:00Z') });
    const marks = await count('panel_marks', 'recommendation_id is not null and withdrawn_at is null');
    expect(marks).toBeGreaterThan(0);
    await tellRecommendedMarks({ job, clock: FixedClock.at('2022-11-20T09:00:00Z') });
    expect(await count('panel_marks')).toBe(marks);
  });

  it('has done most of what the panel’s own people were to do', async () => {
    const done = await count('case_actions', `owner_kind = 'panel' and state = 'done'`);
    expect(done).toBeGreaterThan(
      5 * (await count('case_actions', `owner_kind = 'panel' and state = 'open'`)),
    );
  });

  it('dates every event at the time it is told at, in the order of the story', async () => {
    const [wrong] = await inBromley<{ rows: number }>(
      `select count(*)::int as rows from case_events
        where at >= '2022-11-20' or at < '2021-10-01' or (kind = 'opened' and at > (
          select min(e.at) from case_events e where e.case_id = case_events.case_id and e.kind <> 'opened'))`,
    );
    expect(wrong!.rows).toBe(0);
  });

  it('closes a case after which no placement follows on its day', async () => {
    const closed = await inBromley<{ days: number }>(
      `select (e.at at time zone 'Europe/London')::date - (r.responded_at at time zone 'Europe/London')::date as days
         from case_events e
         join borough_responses r on r.case_id = e.case_id and not r.placement_follows and r.superseded_at is null
        where e.kind = 'close' and e.particulars->>'because' = 'no placement follows'`,
    );
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.filter(({ days }) => days !== 28)).toEqual([]);
  });

  it('leaves nothing half-told where a step fails', async () => {
    const before = await count('cases');
    const web = await database.unitOfWork('web');
    const failing = web.together(async (unit) => {
      await unit.run(jobFor(BROMLEY), (tx) => tx.query(`update cases set owner_name = 'Nobody'`));
      await unit.run(SYSTEM, () => Promise.reject(new Error('the story breaks off')));
    });
    await expect(failing).rejects.toThrow('the story breaks off');
    expect(await count('cases', `owner_name = 'Nobody'`)).toBe(0);
    expect(await count('cases')).toBe(before);
  });
});
