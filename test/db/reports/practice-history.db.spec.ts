import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { bundleCode } from '@lib/reports/bundles/workstream-bundle';
import { readFile } from '@lib/reports/runs/report-file.query';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { runLatestWeeks } from '../../../apps/cli/src/practice/reports/run-latest-weeks';
import { tellReportHistory } from '../../../apps/cli/src/practice/reports/tell-report-history';
import { BROMLEY, DeliveryDesk } from './delivery-desk';

const AS_AT = day('2026-04-20');

describe('two years of a schedule in the practice London', () => {
  let desk: DeliveryDesk;

  beforeAll(async () => {
    desk = await DeliveryDesk.open();
  });
  afterAll(() => desk.close());

  it('are every Monday, one failed and made again on the day, one skipped, all with what recipients were told', async () => {
    const wish = { cadence: { every: 'week', weekday: 1, at: '07:00' } as const, skipIfSame: true };
    const id = await desk.schedule(desk.analyst, { roles: ['approver'] }, wish);
    const started = performance.now();
    await tellReportHistory(desk.job, id, day('2026-04-06'));
    expect(performance.now() - started).toBeLessThan(20_000);
    const counts = await desk.database.rowsAsSuperuser(
      `select r.state, d.outcome, count(*)::int as runs from runs r left join report_deliveries d on d.run_id = r.id
        where r.borough_id = ${BROMLEY} group by 1, 2 order by 1, 2`,
    );
    expect(counts).toEqual([
      { state: 'delivered', outcome: 'ready', runs: 103 },
      { state: 'failed', outcome: 'late', runs: 1 },
      { state: 'skipped', outcome: 'skipped', runs: 1 },
    ]);
    desk.clock.moveTo('2026-04-13T06:00:10Z');
    expect(await desk.plan()).toBe(1);
  });
});

interface Week {
  readonly on: string;
  readonly state: string;
  readonly attempt: number;
  readonly told: readonly string[];
  readonly downloads: number;
  readonly files: number;
}

describe('the latest weeks of a borough’s schedule in the practice London', () => {
  let desk: DeliveryDesk;

  beforeAll(async () => {
    desk = await DeliveryDesk.open();
    await runLatestWeeks(desk, { asAt: AS_AT });
  });
  afterAll(() => desk.close());

  const weeks = (): Promise<Week[]> =>
    desk.database.rowsAsSuperuser<Week>(
      `select r.planned_on::text as on, r.state, r.attempt,
              (select array_agg(concat_ws(', ', p.practice_key, d.outcome, d.mail) order by p.practice_key)
                 from report_deliveries d join auth.people p on p.id = d.person_id where d.run_id = r.id) as told,
              (select count(*)::int from report_downloads l where l.run_id = r.id) as downloads,
              (select count(*)::int from report_files f where f.run_id = r.id) as files
         from runs r where r.report_code = '${bundleCode('use-of-london')}' order by 1`,
    );

  it('were made, read and downloaded, one after it had been given up', async () => {
    const told = ['approver-bromley, ready, read here', 'officer-bromley, ready, read here'];
    const made = { state: 'delivered', attempt: 1, told, downloads: 1, files: 1 };
    expect(await weeks()).toEqual(
      ['2026-03-24', '2026-03-31', '2026-04-07', '2026-04-14'].map((on) => ({ on, ...made })),
    );
  });

  it('have the failure in the audit and in nobody’s list of things to do', async () => {
    const said = await desk.database.rowsAsSuperuser<{ action: string; outcome: string }>(
      `select e.action, e.outcome from audit.events e join runs r on e.subject_ids @> array[r.id]
        where r.planned_on = '2026-04-07' order by e.at, e.id`,
    );
    expect(said.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'report-run failed',
      'run-tried-again done',
      'report-run done',
      'report-downloaded done',
    ]);
    const open = await desk.database.rowsAsSuperuser(
      `select kind from messages where kind in ('report-failed', 'report-late') and done_at is null`,
    );
    expect(open).toEqual([]);
  });

  it('leave a workbook that opens, and says what changed since the week before', async () => {
    const [run] = await desk.runs();
    const file = await desk.job.run(jobFor(BROMLEY), (tx) => readFile(tx, run!.id));
    const { sheets } = await openWorkbook(file!.content);
    expect(sheets.map(({ name }) => name.replace(/^\d+ /, ''))).toEqual(
      expect.arrayContaining(['Cover', 'Parts', 'Changes since last run']),
    );
  });

  it('are told once, and the schedule runs on by itself', async () => {
    expect(await runLatestWeeks(desk, { asAt: AS_AT })).toBe(0);
    expect(await weeks()).toHaveLength(4);
    desk.clock.moveTo('2026-04-21T07:00:10Z');
    expect(await desk.plan()).toBe(1);
  });
});
