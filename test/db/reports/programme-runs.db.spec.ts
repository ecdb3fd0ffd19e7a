import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor, PROGRAMME_JOB, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { LONDON_PLACEMENTS } from '@lib/reports/london-placements/london-placements.report';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Report } from '@lib/reports/report';
import { REPORTS } from '@lib/reports/report-register';
import { deleteExpiredFilesOfAll } from '@lib/reports/runs/delete-expired-files';
import { listDownloads, readFile, recordDownload } from '@lib/reports/runs/report-file.query';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { requestRun } from '@lib/reports/runs/request-run';
import { findRun, listRuns } from '@lib/reports/runs/run.query';
import { leaseRun } from '@lib/reports/runs/run-lease';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { giveUpRun, silentRuns, waitingRuns } from '@lib/reports/runs/waiting-runs.query';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { insertSchedule } from '@lib/reports/schedules/save-schedule';
import { findSchedule } from '@lib/reports/schedules/schedule.query';
import { PROGRAMME, subjectOfRow } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { saveReleases, signOffCubes } from './made-releases';

const BROMLEY = 305;
const ADMINISTRATION: ViewerContext = { scope: 'administration', personId: null, boroughId: null };

describe('a report for the programme', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let job: UnitOfWork;
  const clock = FixedClock.at('2026-05-05T09:00:00Z');

  beforeEach(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    job = await database.unitOfWork('job');
    clock.moveTo('2026-05-05T09:00:00Z');
    await signOffCubes(database);
  });
  afterEach(() => database.close());

  const make = (asAt = '2026-05-05'): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: job, clock, publisher: PRACTICE_PUBLISHER },
      { code: 'london-placements', subject: PROGRAMME, asAt: day(asAt) },
    );
  const runner = (reports: readonly Report[] = REPORTS, times = RUN_TIMES): ReportRunner =>
    new ReportRunner(job, clock, new AuditService(), PRACTICE_PUBLISHER, reports, times);
  const request = (): Promise<string> =>
    job.run(PROGRAMME_JOB, (tx) =>
      requestRun(
        tx,
        { report: LONDON_PLACEMENTS, subject: PROGRAMME, asAt: day('2026-05-05'), requestedByName: null },
        clock.now(),
      ),
    );
  const wish = {
    reportCode: 'london-placements',
    cadence: readCadence('every Monday at 07:00'),
    asAtRule: 'day due',
  } as const;
  const schedule = (): Promise<string> =>
    web.run(PROGRAMME_JOB, (tx) => insertSchedule(tx, wish, 'An analyst', clock.now()));
  const plan = (): Promise<number[]> =>
    job.run(SYSTEM, async (tx) => (await planDueOccurrences(tx, clock.now())).map(({ runs }) => runs));

  describe('a run', () => {
    it('is put down once, and once only, however many plan, beside one for each borough of another schedule', async () => {
      await schedule();
      await web.run(PROGRAMME_JOB, (tx) =>
        insertSchedule(tx, { ...wish, reportCode: 'placements-snapshot' }, 'An analyst', clock.now()),
      );
      clock.moveTo('2026-05-11T06:00:10Z');
      const planned = (await Promise.all([plan(), plan(), plan()])).flat();
      expect(planned.sort()).toEqual([1, 33]);
      const { runs, total } = await web.run(PROGRAMME_JOB, (tx) =>
        listRuns(tx, { subject: PROGRAMME }, { page: 1, size: 50 }),
      );
      expect(total).toBe(1);
      expect(runs).toMatchObject([{ boroughId: null, asAt: '2026-05-11', plannedOn: '2026-05-11' }]);
      const all = await web.run(PROGRAMME_JOB, (tx) => listRuns(tx, {}, { page: 1, size: 50 }));
      expect(all.total).toBe(34);
      expect(await job.run(SYSTEM, (tx) => waitingRuns(tx, RUN_TIMES))).toContainEqual({
        runId: runs[0]!.id,
        boroughId: null,
      });
    });

    it('waits for the release that is due too, without using up a try, and is made of it', async () => {
      await saveReleases(database, 'official', day('2026-03-31'));
      await saveReleases(database, 'operational', day('2026-05-03'));
      await schedule();
      clock.moveTo('2026-05-11T06:00:10Z');
      await plan();
      const runId = (await job.run(SYSTEM, (tx) => waitingRuns(tx, RUN_TIMES)))[0]!.runId;
      const found = (): Promise<unknown> => job.run(PROGRAMME_JOB, (tx) => findRun(tx, runId));
      for (let look = 1; look <= 4; look += 1) {
        expect((await runner().run(PROGRAMME_JOB, runId)).state).toBe('queued');
      }
      expect(await found()).toMatchObject({
        state: 'queued',
        attempt: 0,
        reason: 'The weekly release of 10 May 2026 is due and being made. The workbook waits for it.',
      });
      await saveReleases(database, 'operational', day('2026-05-10'));
      expect((await runner().run(PROGRAMME_JOB, runId)).state).toBe('ready');
      expect(await found()).toMatchObject({ state: 'ready', attempt: 1, reason: null });
      const file = await job.run(PROGRAMME_JOB, (tx) => readFile(tx, runId));
      expect(file!.name).toContain('10-may-2026');
    });

    it('waits two hours at most, and then is made of the release there is', async () => {
      await saveReleases(database, 'operational', day('2026-05-03'));
      await schedule();
      clock.moveTo('2026-05-11T06:00:10Z');
      await plan();
      const runId = (await job.run(SYSTEM, (tx) => waitingRuns(tx, RUN_TIMES)))[0]!.runId;
      expect((await runner().run(PROGRAMME_JOB, runId)).state).toBe('queued');
      await database.asSuperuser(`update occurrences set planned_at = now() - interval '121 minutes'`);
      expect((await runner().run(PROGRAMME_JOB, runId)).state).toBe('ready');
    });

    it('by three workers at once is made by one, and keeps one workbook', async () => {
      await saveReleases(database, 'operational', day('2026-05-03'));
      const id = await request();
      const results = await Promise.all([1, 2, 3].map(() => runner().run(PROGRAMME_JOB, id)));
      expect(results.map(({ state }) => state).sort()).toEqual(['not ours', 'not ours', 'ready']);
      const kept = await job.run(PROGRAMME_JOB, (tx) => tx.query('select borough_id from report_files'));
      expect(kept).toEqual([{ borough_id: null }]);
    });

    it('of a worker that fell silent is given up after the last try', async () => {
      const id = await request();
      const short = { ...RUN_TIMES, leaseSeconds: 0.01 };
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await job.run(PROGRAMME_JOB, (tx) => leaseRun(tx, id, clock.now(), short));
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(await job.run(SYSTEM, (tx) => silentRuns(tx, short))).toEqual([{ runId: id, boroughId: null }]);
      expect(await job.run(PROGRAMME_JOB, (tx) => giveUpRun(tx, id, clock.now(), short))).toBe(true);
    });

    it.each([
      ['the programme’s report for a borough', 'london-placements', subjectOfRow(BROMLEY)],
      ['a borough’s report for the programme', 'placements-snapshot', PROGRAMME],
    ])('is refused of %s', async (_what, code, subject) => {
      const wanted = { code, subject, asAt: day('2026-05-05') };
      await expect(
        runReportNow({ units: job, clock, publisher: PRACTICE_PUBLISHER }, wanted),
      ).rejects.toThrow(/is made for/);
    });

    it('leaves its trace in the audit, and who downloaded it in its own log', async () => {
      await saveReleases(database, 'operational', day('2026-05-03'));
      const { run } = await make();
      await web.run(PROGRAMME_JOB, (tx) => recordDownload(tx, run.id, 'A commissioner'));
      expect(await web.run(PROGRAMME_JOB, (tx) => findRun(tx, run.id))).toMatchObject({ state: 'delivered' });
      expect(await web.run(PROGRAMME_JOB, (tx) => listDownloads(tx, run.id))).toMatchObject([
        { personName: 'A commissioner' },
      ]);
      const audit = await database.unitOfWork('audit');
      const told = await audit.run(ADMINISTRATION, (tx) =>
        tx.query(`select borough_id, outcome from audit.events where action = 'report-run'`),
      );
      expect(told).toEqual([{ borough_id: null, outcome: 'done' }]);
    });

    it('has its workbook deleted after 30 days', async () => {
      await saveReleases(database, 'operational', day('2026-05-03'));
      const { run } = await make();
      clock.moveTo('2026-06-04T09:00:00Z');
      expect(await deleteExpiredFilesOfAll(job, clock)).toBe(1);
      expect(await job.run(PROGRAMME_JOB, (tx) => readFile(tx, run.id))).toBeNull();
      expect(await job.run(PROGRAMME_JOB, (tx) => findRun(tx, run.id))).not.toBeNull();
    });
  });

  describe('is the programme’s', () => {
    it('and no borough sees the run, the workbook or the schedule', async () => {
      await saveReleases(database, 'operational', day('2026-05-03'));
      const scheduleId = await schedule();
      const { run } = await make();
      expect(await web.run(PROGRAMME_JOB, (tx) => readFile(tx, run.id))).not.toBeNull();
      for (const other of [jobFor(BROMLEY), ADMINISTRATION, SYSTEM]) {
        expect(await web.run(other, (tx) => readFile(tx, run.id))).toBeNull();
        expect(await web.run(other, (tx) => findRun(tx, run.id))).toBeNull();
      }
      expect(await web.run(jobFor(BROMLEY), (tx) => findSchedule(tx, scheduleId))).toBeNull();
      expect(await web.run(PROGRAMME_JOB, (tx) => findSchedule(tx, scheduleId))).toMatchObject({
        scope: 'the programme',
      });
    });

    it('and administrators see how a scheduled run stands, without its workbook', async () => {
      await saveReleases(database, 'official', day('2026-03-31'));
      await saveReleases(database, 'operational', day('2026-05-10'));
      await schedule();
      clock.moveTo('2026-05-11T06:00:10Z');
      await plan();
      const [waiting] = await job.run(SYSTEM, (tx) => waitingRuns(tx, RUN_TIMES));
      expect((await runner().run(PROGRAMME_JOB, waiting!.runId)).state).toBe('ready');
      expect(await web.run(ADMINISTRATION, (tx) => findRun(tx, waiting!.runId))).toMatchObject({
        state: 'ready',
      });
      expect(await web.run(ADMINISTRATION, (tx) => readFile(tx, waiting!.runId))).toBeNull();
    });

    it('and neither writes for the other', async () => {
      const runOf = (context: ViewerContext, boroughId: number | null): Promise<unknown> =>
        web.run(context, (tx) =>
          tx.query(
            `insert into runs (borough_id, id, report_code, definition_version, as_at, due_at, state)
             values ($1, $2, 'london-placements', '1', '2026-05-03', now(), 'queued')`,
            [boroughId, newId()],
          ),
        );
      await expect(runOf(jobFor(BROMLEY), null)).rejects.toThrow(/row-level security/);
      await expect(runOf(PROGRAMME_JOB, BROMLEY)).rejects.toThrow(/row-level security/);
      const ofBorough = await job.run(jobFor(BROMLEY), (tx) =>
        requestRun(
          tx,
          {
            report: REPORTS[0]!,
            subject: subjectOfRow(BROMLEY),
            asAt: day('2026-05-03'),
            requestedByName: null,
          },
          clock.now(),
        ),
      );
      const ofProgramme = await request();
      const fileOn = (context: ViewerContext, boroughId: number | null, runId: string): Promise<unknown> =>
        job.run(context, (tx) =>
          tx.query(
            `insert into report_files (borough_id, run_id, name, content, sha256, bytes, expires_at)
             values ($1, $2, 'x.xlsx', '', '', 0, now())`,
            [boroughId, runId],
          ),
        );
      await expect(fileOn(PROGRAMME_JOB, null, ofBorough)).rejects.toThrow(/row-level security/);
      await expect(fileOn(jobFor(BROMLEY), BROMLEY, ofProgramme)).rejects.toThrow(/foreign key/);
    });
  });
});
