import { Temporal } from 'temporal-polyfill';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { insertSchedule } from '@lib/reports/schedules/save-schedule';
import { TestDatabase } from '@test/support/test-database';
import { saveAgreement, saveHistory, saveReturn } from '../measures/made-borough';
import { WorkerProcess } from './worker-process';

const BROMLEY = 305;
const PROGRAMME: ViewerContext = { scope: 'programme', personId: null, boroughId: null };

interface RunLine {
  readonly state: string;
  readonly attempt: number;
}

/** The schedule was due some hours ago, at a time that London has every day. */
const DUE_EVERY_DAY = { every: 'day', at: '12:00' } as const;

describe('a scheduled report with two workers', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  const workers: WorkerProcess[] = [];

  beforeEach(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    const web = await database.unitOfWork('web');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 3 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    const twoDaysAgo = Temporal.Now.instant().subtract({ hours: 48 });
    const wish = { reportCode: 'placements-snapshot', cadence: DUE_EVERY_DAY, asAtRule: 'day due' } as const;
    await web.run(PROGRAMME, (tx) => insertSchedule(tx, wish, 'An analyst', twoDaysAgo));
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await database.close();
  });

  const start = (dwellMs: number): WorkerProcess => {
    const worker = WorkerProcess.start(database.address, dwellMs);
    workers.push(worker);
    return worker;
  };
  const ask = <Row>(sql: string): Promise<Row[]> => job.run(jobFor(BROMLEY), (tx) => tx.query<Row>(sql));
  const bromley = async (): Promise<RunLine | undefined> =>
    (await ask<RunLine>('select state, attempt from runs'))[0];
  const until = async (condition: () => Promise<boolean>, withinMs = 45_000): Promise<boolean> => {
    for (const end = Date.now() + withinMs; Date.now() < end;) {
      if (await condition()) return true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return condition();
  };
  const allFinished = async (): Promise<boolean> => {
    const open = await job.run(SYSTEM, (tx) => tx.query(`select 1 from runs where finished_at is null`));
    const any = await job.run(SYSTEM, (tx) => tx.query('select 1 from runs'));
    return any.length === 33 && open.length === 0;
  };
  const files = async (): Promise<number> => (await ask('select run_id from report_files')).length;

  it('is there exactly once when one is killed in the middle of it', async () => {
    const [first, second] = [start(4_000), start(4_000)];
    await Promise.race([first.says('in the middle'), second.says('in the middle')]);
    const [killed, survivor] = first.has('in the middle') ? [first, second] : [second, first];
    expect(await files()).toBe(0);
    await killed.kill();
    expect(await files()).toBe(0);
    await survivor.says('in the middle');
    expect(await until(allFinished)).toBe(true);
    expect(await bromley()).toEqual({ state: 'ready', attempt: 2 });
    expect(await files()).toBe(1);
    const states = await job.run(SYSTEM, (tx) =>
      tx.query('select state, count(*) as runs from runs group by 1 order by 1'),
    );
    expect(states).toEqual([
      { state: 'ready', runs: 1 },
      { state: 'skipped', runs: 32 },
    ]);
  }, 120_000);

  it('keeps nothing of a worker that slept past its lease and woke up', async () => {
    const sleeper = start(3_000);
    await sleeper.says('in the middle');
    sleeper.signal('SIGSTOP');
    const other = start(10);
    await other.says('in the middle');
    expect(await until(async () => (await bromley())?.state === 'ready')).toBe(true);
    sleeper.signal('SIGCONT');
    expect(await until(allFinished)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(await bromley()).toEqual({ state: 'ready', attempt: 2 });
    expect(await files()).toBe(1);
  }, 120_000);
});
