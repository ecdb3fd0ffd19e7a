import { Temporal } from 'temporal-polyfill';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Report } from '@lib/reports/report';
import { REPORTS } from '@lib/reports/report-register';
import { deleteExpiredFiles, readFile, recordDownload } from '@lib/reports/runs/report-file.query';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { requestRun } from '@lib/reports/runs/request-run';
import { Run } from '@lib/reports/runs/run';
import { listRuns } from '@lib/reports/runs/run.query';
import { leaseRun } from '@lib/reports/runs/run-lease';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { giveUpRun, silentRuns, waitingRuns } from '@lib/reports/runs/waiting-runs.query';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { insertSchedule, updateSchedule } from '@lib/reports/schedules/save-schedule';
import { findSchedule } from '@lib/reports/schedules/schedule.query';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { saveAgreement, saveHistory, saveReturn } from '../measures/made-borough';

const BROMLEY = 305;
const BEXLEY = 303;
const PROGRAMME: ViewerContext = { scope: 'programme', personId: null, boroughId: null };
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

describe('reports', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let job: UnitOfWork;
  const clock = FixedClock.at('2026-04-07T09:00:00Z');

  beforeEach(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    job = await database.unitOfWork('job');
    clock.moveTo('2026-04-07T09:00:00Z');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 10, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
  });
  afterEach(() => database.close());

  const runner = (reports: readonly Report[] = REPORTS, times = RUN_TIMES): ReportRunner =>
    new ReportRunner(job, clock, new AuditService(), PRACTICE_PUBLISHER, reports, times);
  const schedule = (when: string, context = PROGRAMME): Promise<string> =>
    web.run(context, (tx) =>
      insertSchedule(
        tx,
        { reportCode: 'placements-snapshot', cadence: readCadence(when), asAtRule: 'day due' },
        'An analyst',
        clock.now(),
      ),
    );
  const plan = (): Promise<number> =>
    job.run(SYSTEM, async (tx) => (await planDueOccurrences(tx, clock.now())).length);
  const occurrences = (): Promise<{ on: string; at: string }[]> =>
    job.run(SYSTEM, (tx) =>
      tx.query(`select planned_on as on, planned_time::text as at from occurrences order by 1, 2`),
    );
  const runsOf = async (boroughId: number): Promise<Run[]> =>
    (await job.run(jobFor(boroughId), (tx) => listRuns(tx, {}, { page: 1, size: 50 }))).runs;
  const request = (): Promise<string> =>
    job.run(jobFor(BROMLEY), (tx) =>
      requestRun(
        tx,
        {
          report: REPORTS[0]!,
          subject: subjectOfRow(BROMLEY),
          asAt: day('2026-03-31'),
          requestedByName: null,
        },
        clock.now(),
      ),
    );
  const makeNow = (): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: job, clock, publisher: PRACTICE_PUBLISHER },
      { code: 'placements-snapshot', subject: subjectOfRow(BROMLEY), asAt: day('2026-03-31') },
    );
  const files = (): Promise<unknown[]> =>
    job.run(jobFor(BROMLEY), (tx) => tx.query('select run_id from report_files'));
  const failing = (message: string): Report => ({
    ...REPORTS[0]!,
    produce: () => Promise.reject(new Error(message)),
  });

  describe('planning', () => {
    it('puts a time down once, with a run for each of the 33 boroughs', async () => {
      await schedule('every day at 07:00');
      expect(await plan()).toBe(0);
      clock.moveTo('2026-04-08T06:00:00Z');
      expect(await plan()).toBe(1);
      expect(await plan()).toBe(0);
      const [{ count }] = (await job.run(SYSTEM, (tx) => tx.query('select count(*) as count from runs'))) as [
        { count: number },
      ];
      expect(count).toBe(33);
      expect(await runsOf(BROMLEY)).toMatchObject([
        { asAt: '2026-04-08', plannedOn: '2026-04-08', state: 'queued' },
      ]);
    });

    it('makes up for a time when the machine was off by the latest missed one, labelled with the day it was due', async () => {
      await schedule('every Monday at 07:00');
      clock.moveTo('2026-05-06T12:00:00Z');
      expect(await plan()).toBe(1);
      expect(await occurrences()).toEqual([{ on: '2026-05-04', at: '07:00:00' }]);
      expect(await runsOf(BROMLEY)).toMatchObject([{ plannedOn: '2026-05-04', caughtUp: true }]);
    });

    it('does not call a time missed that a worker noticed at once', async () => {
      await schedule('every Monday at 07:00');
      clock.moveTo('2026-05-04T06:00:10Z');
      await plan();
      expect(await runsOf(BROMLEY)).toMatchObject([{ plannedOn: '2026-05-04', caughtUp: false }]);
    });

    it('makes nothing due again when the clock jumps back', async () => {
      await schedule('every day at 07:00');
      clock.moveTo('2026-04-10T12:00:00Z');
      await plan();
      clock.moveTo('2026-04-09T12:00:00Z');
      expect(await plan()).toBe(0);
      clock.moveTo('2026-04-10T18:00:00Z');
      expect(await plan()).toBe(0);
      expect(await occurrences()).toHaveLength(1);
    });

    it('by four workers at once is still once', async () => {
      await schedule('every day at 07:00');
      clock.moveTo('2026-04-08T12:00:00Z');
      const planned = await Promise.all([plan(), plan(), plan(), plan()]);
      expect(planned.reduce((a, b) => a + b)).toBe(1);
      expect(await runsOf(BROMLEY)).toHaveLength(1);
    });

    it('plans each day of both clock changes once', async () => {
      await schedule('every day at 03:00');
      const planned: number[] = [];
      for (const day of [
        '2026-10-24',
        '2026-10-25',
        '2026-10-26',
        '2027-03-27',
        '2027-03-28',
        '2027-03-29',
      ]) {
        for (const hour of ['00:45', '01:45', '02:59', '03:01', '12:00']) {
          clock.moveTo(`${day}T${hour}:00Z`);
          planned.push(await plan());
        }
      }
      const days = (await occurrences()).map(({ on }) => on);
      expect(days).toEqual([...new Set(days)]);
      expect(days).toEqual(
        expect.arrayContaining([
          '2026-10-24',
          '2026-10-25',
          '2026-10-26',
          '2027-03-27',
          '2027-03-28',
          '2027-03-29',
        ]),
      );
      expect(planned.reduce((a, b) => a + b)).toBe(days.length);
    });

    it('makes nothing up for the time in which a schedule was paused', async () => {
      const id = await schedule('every day at 07:00');
      const change = async (state: 'paused' | 'active', version: number): Promise<boolean> =>
        web.run(PROGRAMME, (tx) => updateSchedule(tx, { id, version }, { state }, clock.now()));
      expect(await change('paused', 1)).toBe(true);
      clock.moveTo('2026-04-09T12:00:00Z');
      expect(await plan()).toBe(0);
      expect(await change('active', 1)).toBe(false);
      expect(await change('active', 2)).toBe(true);
      expect(await plan()).toBe(0);
      clock.moveTo('2026-04-10T06:00:00Z');
      expect(await plan()).toBe(1);
    });

    it('gives a borough’s own schedule to that borough only', async () => {
      const id = await schedule('every day at 07:00', jobFor(BROMLEY));
      clock.moveTo('2026-04-08T06:00:00Z');
      await plan();
      expect(await runsOf(BROMLEY)).toHaveLength(1);
      expect(await runsOf(BEXLEY)).toHaveLength(0);
      for (const other of [jobFor(BEXLEY), PROGRAMME]) {
        expect(await web.run(other, (tx) => findSchedule(tx, id))).toBeNull();
      }
    });
  });

  describe('making', () => {
    it('keeps a workbook with its hash, and says so in the audit', async () => {
      const { run, file } = await makeNow();
      expect(run).toMatchObject({
        state: 'ready',
        attempt: 1,
        reason: null,
        definitionVersion: 'placements-snapshot version 1',
      });
      expect(run.rows).toBeGreaterThan(100);
      expect(file?.name).toBe('placements-snapshot-bromley-31-march-2026-2026-04-07.xlsx');
      expect(file?.content.subarray(0, 2).toString()).toBe('PK');
      expect(file?.content).toHaveLength(file!.bytes);
      const audit = await database.unitOfWork('audit');
      const told = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
        tx.query(
          `select borough_id, outcome from audit.events where action = 'report-run' and subject_ids = array[$1::uuid]`,
          [run.id],
        ),
      );
      expect(told).toEqual([{ borough_id: BROMLEY, outcome: 'done' }]);
    });

    it('is an accessible workbook, class P, with every table of the catalogue', async () => {
      const earlier = await openWorkbook((await makeNow()).file!.content);
      const { run, file } = await makeNow();
      await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name, earlier });
      const book = await openWorkbook(file!.content);
      const names = book.sheets.map(({ name }) => name);
      const tables = REPORTS[0]!.tables.map(({ name }, n) => `${n + 1} ${name}`);
      expect(names).toEqual(expect.arrayContaining(['Cover', 'Contents', 'Notes', ...tables]));
      expect(JSON.stringify(book.sheets[0])).toContain(run.id);
    });

    it('gives the same figures again for the same day', async () => {
      const once = await makeNow();
      const again = await makeNow();
      expect(again.run.rows).toBe(once.run.rows);
    });

    it.each([
      ['without a live agreement', BEXLEY, 'Bexley has no live data-sharing agreement for sufficiency.'],
      ['without a return', 304, 'No SSDA903 return has been imported yet.'],
    ])('is skipped %s, with the reason', async (_why, boroughId, reason) => {
      await job.run(SYSTEM, (tx) => saveAgreement(tx, 304));
      const { run, file } = await runReportNow(
        { units: job, clock, publisher: PRACTICE_PUBLISHER },
        { code: 'placements-snapshot', subject: subjectOfRow(boroughId), asAt: day('2026-03-31') },
      );
      expect(run).toMatchObject({ state: 'skipped', reason });
      expect(file).toBeNull();
    });

    it('is skipped for a day before the first return, with the reason, and has no figures of earlier months', async () => {
      const made = (asAt: string): ReturnType<typeof runReportNow> =>
        runReportNow(
          { units: job, clock, publisher: PRACTICE_PUBLISHER },
          { code: 'placements-snapshot', subject: subjectOfRow(BROMLEY), asAt: day(asAt) },
        );
      const early = await made('2025-03-31');
      expect(early.file).toBeNull();
      expect(early.run).toMatchObject({
        state: 'skipped',
        reason: 'The first return of Bromley begins 1 April 2025, after the day this is about.',
      });
      const { file } = await made('2026-02-28');
      await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name });
      const book = await openWorkbook(file!.content);
      const textOf = (name: string): string =>
        JSON.stringify(book.sheets.find((sheet) => sheet.name === name));
      const months = book.sheets.find(({ name }) => name === '5 Month by month')!;
      expect([...months.cells.values()].filter(({ text }) => text === '[x]')).toHaveLength(13 * 11);
      expect(textOf('4 Placements in the year')).toContain('"[x]"');
      expect(textOf('Notes')).toContain('The borough’s first return begins on 1 April 2025.');
    });

    it('calls a share that rounds to nothing so, and says whom to write to and what it is true for', async () => {
      await job.run(jobFor(BROMLEY), async (tx) => {
        for (let child = 0; child < 250; child += 1)
          await saveHistory(tx, '2012-06-01', { from: '2025-05-01', place: 'U6' });
        await saveHistory(tx, '2012-06-01', { from: '2025-05-01', place: 'K2' });
      });
      const { file } = await makeNow();
      const book = await openWorkbook(file!.content);
      expect(JSON.stringify(book.sheets.find(({ name }) => name === '2 Placement mix'))).toContain('"[k]"');
      const cover = JSON.stringify(book.sheets[0]);
      expect(cover).toContain('Data as at');
      expect(cover).toContain(PRACTICE_PUBLISHER.contact.email);
      expect(JSON.stringify(book.sheets[1])).toContain('"Table 1"');
    });

    it('is delivered once somebody has it', async () => {
      const { run } = await makeNow();
      expect(run.state).toBe('ready');
      await web.run(jobFor(BROMLEY), (tx) => recordDownload(tx, run.id, 'An officer'));
      expect(await runsOf(BROMLEY)).toMatchObject([{ state: 'delivered' }]);
    });

    it('is refused for a day that has not come', async () => {
      const wanted = { code: 'placements-snapshot', subject: subjectOfRow(BROMLEY), asAt: day('2026-04-08') };
      await expect(
        runReportNow({ units: job, clock, publisher: PRACTICE_PUBLISHER }, wanted),
      ).rejects.toThrow('today or in the past');
    });

    it('is tried three times, then failed with a reason that quotes nothing', async () => {
      const id = await request();
      const broken = runner([failing('C-7KQ4M2 was in the way')]);
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('queued');
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('queued');
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('failed');
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('not ours');
      const [run] = await runsOf(BROMLEY);
      expect(run).toMatchObject({ state: 'failed', attempt: 3 });
      expect(run?.reason).not.toContain('C-7KQ4M2');
      expect(await files()).toHaveLength(0);
    });

    it('by two workers at once is done by one', async () => {
      const id = await request();
      const results = await Promise.all([1, 2, 3].map(() => runner().run(jobFor(BROMLEY), id)));
      expect(results.map(({ state }) => state).sort()).toEqual(['not ours', 'not ours', 'ready']);
      expect(await files()).toHaveLength(1);
    });

    it('by a worker that was overtaken keeps nothing: its fence is too old', async () => {
      const id = await request();
      const short = { ...RUN_TIMES, leaseSeconds: 0.05, renewEverySeconds: 60 };
      const slow: Report = {
        ...REPORTS[0]!,
        produce: async (tx, subject) => {
          const content = await REPORTS[0]!.produce(tx, subject);
          await new Promise((resolve) => setTimeout(resolve, 1_500));
          return content;
        },
      };
      const overtaken = runner([slow], short).run(jobFor(BROMLEY), id);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect((await runner().run(jobFor(BROMLEY), id)).state).toBe('ready');
      expect((await overtaken).state).toBe('not ours');
      expect(await files()).toHaveLength(1);
      expect(await runsOf(BROMLEY)).toMatchObject([{ state: 'ready', attempt: 2 }]);
    });

    it('is wanted again when its worker fell silent, and given up after the last time', async () => {
      const id = await request();
      const short = { ...RUN_TIMES, leaseSeconds: 0.01 };
      const wanted = (): Promise<unknown[]> => job.run(SYSTEM, (tx) => waitingRuns(tx, short));
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        expect(await wanted()).toEqual([{ runId: id, boroughId: BROMLEY }]);
        await job.run(jobFor(BROMLEY), (tx) => leaseRun(tx, id, clock.now(), short));
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(await wanted()).toEqual([]);
      expect(await job.run(SYSTEM, (tx) => silentRuns(tx, short))).toEqual([
        { runId: id, boroughId: BROMLEY },
      ]);
      const giveUp = (): Promise<boolean> =>
        job.run(jobFor(BROMLEY), (tx) => giveUpRun(tx, id, clock.now(), short));
      expect([await giveUp(), await giveUp()]).toEqual([true, false]);
      expect(await runsOf(BROMLEY)).toMatchObject([
        { state: 'failed', reason: expect.stringContaining('last of 3 tries') },
      ]);
    });
  });

  describe('keeping', () => {
    it('shows a run and its workbook to its own borough only', async () => {
      const { run } = await makeNow();
      expect(await web.run(jobFor(BROMLEY), (tx) => readFile(tx, run.id))).not.toBeNull();
      for (const other of [jobFor(BEXLEY), PROGRAMME, SYSTEM]) {
        expect(await web.run(other, (tx) => readFile(tx, run.id))).toBeNull();
      }
      expect(await runsOf(BEXLEY)).toEqual([]);
      expect((await web.run(PROGRAMME, (tx) => listRuns(tx, {}, { page: 1, size: 50 }))).total).toBe(0);
    });

    it('shows the programme how scheduled runs stand, and cannot be told a lie by it', async () => {
      await schedule('every day at 07:00');
      clock.moveTo('2026-04-08T06:00:00Z');
      await plan();
      expect((await web.run(PROGRAMME, (tx) => listRuns(tx, {}, { page: 1, size: 50 }))).total).toBe(33);
      const changed = await web.run(PROGRAMME, (tx) => tx.query(`update runs set reason = 'x' returning 1`));
      expect(changed).toEqual([]);
    });

    it('lets nobody write for another borough', async () => {
      const forged = web.run(jobFor(BEXLEY), (tx) =>
        tx.query(
          `insert into runs (borough_id, id, report_code, definition_version, as_at, due_at, state)
           values ($1, $2, 'placements-snapshot', '1', '2026-03-31', now(), 'queued')`,
          [BROMLEY, newId()],
        ),
      );
      await expect(forged).rejects.toThrow(/row-level security/);
    });

    it('deletes a workbook after 30 days, and keeps the run', async () => {
      await makeNow();
      const expire = (moment: string): Promise<number> =>
        job.run(jobFor(BROMLEY), (tx) => deleteExpiredFiles(tx, at(moment)));
      expect(await expire('2026-05-07T08:59:00Z')).toBe(0);
      expect(await expire('2026-05-07T09:00:00Z')).toBe(1);
      expect(await files()).toHaveLength(0);
      expect(await runsOf(BROMLEY)).toHaveLength(1);
    });
  });
});
