import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Report } from '@lib/reports/report';
import { REPORTS } from '@lib/reports/report-register';
import { deleteExpiredFiles, readFile, recordDownload } from '@lib/reports/runs/report-file.query';
import { listRuns } from '@lib/reports/runs/run.query';
import { leaseRun } from '@lib/reports/runs/run-lease';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { giveUpRun, silentRuns, waitingRuns } from '@lib/reports/runs/waiting-runs.query';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { saveAgreement, saveHistory } from '../measures/made-borough';
import { BEXLEY, BROMLEY, PROGRAMME, ReportDesk } from './report-desk';

const failing = (message: string): Report => ({
  ...REPORTS[0]!,
  produce: () => Promise.reject(new Error(message)),
});

describe('runs and their workbooks', () => {
  let desk: ReportDesk;

  beforeEach(async () => {
    desk = await ReportDesk.open();
  });
  afterEach(() => desk.close());

  describe('making', () => {
    it('keeps a workbook with its hash, and says so in the audit', async () => {
      const { run, file } = await desk.make();
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
      const audit = await desk.database.unitOfWork('audit');
      const told = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
        tx.query(
          `select borough_id, outcome from audit.events where action = 'report-run' and subject_ids = array[$1::uuid]`,
          [run.id],
        ),
      );
      expect(told).toEqual([{ borough_id: BROMLEY, outcome: 'done' }]);
    });

    it('is an accessible workbook, class P, with every table of the catalogue', async () => {
      const earlier = await openWorkbook((await desk.make()).file!.content);
      const { run, file } = await desk.make();
      await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name, earlier });
      const book = await openWorkbook(file!.content);
      const names = book.sheets.map(({ name }) => name);
      const tables = REPORTS[0]!.tables.map(({ name }, n) => `${n + 1} ${name}`);
      expect(names).toEqual(expect.arrayContaining(['Cover', 'Contents', 'Notes', ...tables]));
      expect(JSON.stringify(book.sheets[0])).toContain(run.id);
    });

    it('gives the same figures again for the same day', async () => {
      const once = await desk.make();
      const again = await desk.make();
      expect(again.run.rows).toBe(once.run.rows);
    });

    it.each([
      ['without a live agreement', BEXLEY, 'Bexley has no live data-sharing agreement for sufficiency.'],
      ['without a return', 304, 'No SSDA903 return has been imported yet.'],
    ])('is skipped %s, with the reason', async (_why, boroughId, reason) => {
      await desk.job.run(SYSTEM, (tx) => saveAgreement(tx, 304));
      const { run, file } = await desk.make(boroughId);
      expect(run).toMatchObject({ state: 'skipped', reason });
      expect(file).toBeNull();
    });

    it('is skipped for a day before the first return, with the reason, and has no figures of earlier months', async () => {
      const early = await desk.make(BROMLEY, '2025-03-31');
      expect(early.file).toBeNull();
      expect(early.run).toMatchObject({
        state: 'skipped',
        reason: 'The first return of Bromley begins 1 April 2025, after the day this is about.',
      });
      const { file } = await desk.make(BROMLEY, '2026-02-28');
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
      await desk.job.run(jobFor(BROMLEY), async (tx) => {
        for (let child = 0; child < 250; child += 1)
          await saveHistory(tx, '2012-06-01', { from: '2025-05-01', place: 'U6' });
        await saveHistory(tx, '2012-06-01', { from: '2025-05-01', place: 'K2' });
      });
      const { file } = await desk.make();
      const book = await openWorkbook(file!.content);
      expect(JSON.stringify(book.sheets.find(({ name }) => name === '2 Placement mix'))).toContain('"[k]"');
      const cover = JSON.stringify(book.sheets[0]);
      expect(cover).toContain('Data as at');
      expect(cover).toContain(PRACTICE_PUBLISHER.contact.email);
      expect(JSON.stringify(book.sheets[1])).toContain('"Table 1"');
    });

    it('is delivered once somebody has it', async () => {
      const { run } = await desk.make();
      expect(run.state).toBe('ready');
      await desk.web.run(jobFor(BROMLEY), (tx) => recordDownload(tx, run.id, 'An officer'));
      expect(await desk.runsOf(BROMLEY)).toMatchObject([{ state: 'delivered' }]);
    });

    it('is refused for a day that has not come', async () => {
      await expect(desk.make(BROMLEY, '2026-04-08')).rejects.toThrow('today or in the past');
    });

    it('is tried three times, then failed with a reason that quotes nothing', async () => {
      const id = await desk.request();
      const broken = desk.runner([failing('C-7KQ4M2 was in the way')]);
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('queued');
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('queued');
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('failed');
      expect((await broken.run(jobFor(BROMLEY), id)).state).toBe('not ours');
      const [run] = await desk.runsOf(BROMLEY);
      expect(run).toMatchObject({ state: 'failed', attempt: 3 });
      expect(run?.reason).not.toContain('C-7KQ4M2');
      expect(await desk.files()).toHaveLength(0);
    });

    it('by two workers at once is done by one', async () => {
      const id = await desk.request();
      const results = await Promise.all([1, 2, 3].map(() => desk.runner().run(jobFor(BROMLEY), id)));
      expect(results.map(({ state }) => state).sort()).toEqual(['not ours', 'not ours', 'ready']);
      expect(await desk.files()).toHaveLength(1);
    });

    it('by a worker that was overtaken keeps nothing: its fence is too old', async () => {
      const id = await desk.request();
      const short = { ...RUN_TIMES, leaseSeconds: 0.05, renewEverySeconds: 60 };
      const slow: Report = {
        ...REPORTS[0]!,
        produce: async (tx, subject) => {
          const content = await REPORTS[0]!.produce(tx, subject);
          await new Promise((resolve) => setTimeout(resolve, 1_500));
          return content;
        },
      };
      const overtaken = desk.runner([slow], short).run(jobFor(BROMLEY), id);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect((await desk.runner().run(jobFor(BROMLEY), id)).state).toBe('ready');
      expect((await overtaken).state).toBe('not ours');
      expect(await desk.files()).toHaveLength(1);
      expect(await desk.runsOf(BROMLEY)).toMatchObject([{ state: 'ready', attempt: 2 }]);
    });

    it('is wanted again when its worker fell silent, and given up after the last time', async () => {
      const id = await desk.request();
      const short = { ...RUN_TIMES, leaseSeconds: 0.01 };
      const wanted = (): Promise<unknown[]> => desk.job.run(SYSTEM, (tx) => waitingRuns(tx, short));
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        expect(await wanted()).toEqual([{ runId: id, boroughId: BROMLEY }]);
        await desk.job.run(jobFor(BROMLEY), (tx) => leaseRun(tx, id, desk.clock.now(), short));
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(await wanted()).toEqual([]);
      expect(await desk.job.run(SYSTEM, (tx) => silentRuns(tx, short))).toEqual([
        { runId: id, boroughId: BROMLEY },
      ]);
      const giveUp = (): Promise<boolean> =>
        desk.job.run(jobFor(BROMLEY), (tx) => giveUpRun(tx, id, desk.clock.now(), short));
      expect([await giveUp(), await giveUp()]).toEqual([true, false]);
      expect(await desk.runsOf(BROMLEY)).toMatchObject([
        { state: 'failed', reason: expect.stringContaining('last of 3 tries') },
      ]);
    });
  });

  describe('keeping', () => {
    it('shows a run and its workbook to its own borough only', async () => {
      const { run } = await desk.make();
      expect(await desk.web.run(jobFor(BROMLEY), (tx) => readFile(tx, run.id))).not.toBeNull();
      for (const other of [jobFor(BEXLEY), PROGRAMME, SYSTEM]) {
        expect(await desk.web.run(other, (tx) => readFile(tx, run.id))).toBeNull();
      }
      expect(await desk.runsOf(BEXLEY)).toEqual([]);
      expect((await desk.web.run(PROGRAMME, (tx) => listRuns(tx, {}, { page: 1, size: 50 }))).total).toBe(0);
    });

    it('shows the programme how scheduled runs stand, and cannot be told a lie by it', async () => {
      await desk.schedule('every day at 07:00');
      desk.moveTo('2026-04-08T06:00:00Z');
      await desk.plan();
      expect((await desk.web.run(PROGRAMME, (tx) => listRuns(tx, {}, { page: 1, size: 50 }))).total).toBe(33);
      const changed = await desk.web.run(PROGRAMME, (tx) =>
        tx.query(`update runs set reason = 'x' returning 1`),
      );
      expect(changed).toEqual([]);
    });

    it('lets nobody write for another borough', async () => {
      const forged = desk.web.run(jobFor(BEXLEY), (tx) =>
        tx.query(
          `insert into runs (borough_id, id, report_code, definition_version, as_at, due_at, state)
           values ($1, $2, 'placements-snapshot', '1', '2026-03-31', now(), 'queued')`,
          [BROMLEY, newId()],
        ),
      );
      await expect(forged).rejects.toThrow(/row-level security/);
    });

    it('deletes a workbook after 30 days, and keeps the run', async () => {
      await desk.make();
      const expire = (moment: string): Promise<number> =>
        desk.job.run(jobFor(BROMLEY), (tx) => deleteExpiredFiles(tx, Temporal.Instant.from(moment)));
      expect(await expire('2026-05-07T08:59:00Z')).toBe(0);
      expect(await expire('2026-05-07T09:00:00Z')).toBe(1);
      expect(await desk.files()).toHaveLength(0);
      expect(await desk.runsOf(BROMLEY)).toHaveLength(1);
    });
  });
});
