import { gzipSync } from 'node:zlib';
import { day } from '@lib/kernel/day';
import { jobFor, PROGRAMME_JOB, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { bundleCode } from '@lib/reports/bundles/workstream-bundle';
import { CONTENT_KEPT_DAYS, keptContent } from '@lib/reports/changes/kept-content.query';
import { madeFrom } from '@lib/reports/runs/check-again';
import { deleteExpiredFilesOfAll } from '@lib/reports/runs/delete-expired-files';
import { readFile } from '@lib/reports/runs/report-file.query';
import { Run } from '@lib/reports/runs/run';
import { findRun } from '@lib/reports/runs/run.query';
import { runNow } from '@lib/reports/runs/run-report-now';
import { BoroughSubject, subjectOfRow } from '@lib/reports/subject/subject';
import { letterOf, openWorkbook } from '@test/support/workbook/opened-workbook';
import { saveAgreement, saveHistory } from '../measures/made-borough';
import { BEXLEY, BROMLEY, MARCH, ReportDesk } from './report-desk';
import { saveReleases, signOffCubes } from './made-releases';

const SNAPSHOT = 'placements-snapshot';
const OF_BROMLEY = subjectOfRow(BROMLEY) as BoroughSubject;
const BUNDLE = bundleCode('use-of-london');
const CHANGES = 'Changes since last run';
const OTHERS: readonly ViewerContext[] = [
  jobFor(BEXLEY),
  PROGRAMME_JOB,
  SYSTEM,
  { scope: 'administration', personId: null, boroughId: null },
];

describe('what a run keeps', () => {
  let desk: ReportDesk;

  beforeEach(async () => {
    desk = await ReportDesk.open();
  });
  afterEach(() => desk.close());

  const make = (code = SNAPSHOT, asAt = MARCH, againOf?: string, context = jobFor(BROMLEY)): Promise<Run> =>
    runNow({ units: desk.job, clock: desk.clock, runner: desk.runner() }, context, {
      code,
      asAt,
      requestedByName: 'An officer',
      againOf,
    });
  /** Every cell but those that say which run it is, and when it was made. */
  const cellsOf = async ({ id }: Run, context = jobFor(BROMLEY)): Promise<string[]> => {
    const file = await desk.job.run(context, (tx) => readFile(tx, id));
    return (await openWorkbook(file!.content)).sheets.flatMap(({ name, cells }) =>
      [...cells].map(([at, { text }]) => `${name} ${at}: ${text.replaceAll(id, 'RUN')}`),
    );
  };
  const changesOf = async ({ id }: Pick<Run, 'id'>): Promise<string[][]> => {
    const file = await desk.job.run(jobFor(BROMLEY), (tx) => readFile(tx, id));
    const sheet = (await openWorkbook(file!.content)).sheets.find(({ name }) => name.endsWith(CHANGES))!;
    const { range } = sheet.tables[0]!;
    return Array.from({ length: range.bottom - range.top }, (_, row) =>
      Array.from(
        { length: range.right - range.left + 1 },
        (__, n) => sheet.cells.get(`${letterOf(range.left + n)}${range.top + row + 1}`)?.text ?? '',
      ),
    );
  };
  const anotherChild = (): Promise<unknown> =>
    desk.job.run(jobFor(BROMLEY), (tx) => saveHistory(tx, '2012-06-01', { from: '2025-02-01' }));

  describe('made again from it', () => {
    it('has the same figures to the cell, though a child was added since and its workbook is gone', async () => {
      const first = await make();
      const before = await cellsOf(first);
      await anotherChild();
      const anew = await make();
      expect(await cellsOf(anew)).not.toEqual(before);
      const again = await make(SNAPSHOT, MARCH, first.id);
      expect([again.state, again.againOf]).toEqual(['ready', first.id]);
      expect(await cellsOf(again)).toEqual(before);
      desk.moveTo('2026-06-09T09:00:00Z');
      await deleteExpiredFilesOfAll(desk.job, desk.clock);
      const { run } = { run: await make(SNAPSHOT, MARCH, first.id) };
      const figures = (cells: readonly string[]): string[] =>
        cells.filter((cell) => !cell.startsWith('Cover'));
      expect(figures(await cellsOf(run))).toEqual(figures(before));
    });

    it('is of the version it was made by first', async () => {
      const { id } = await make();
      await desk.database.asSuperuser(`update runs set definition_version = 'placements-snapshot version 0'`);
      const again = await make(SNAPSHOT, MARCH, id);
      expect(again.definitionVersion).toBe('placements-snapshot version 0');
      expect((await cellsOf(again)).join('\n')).toContain('placements-snapshot version 0');
    });

    it('is refused once that is deleted, and making it again is no way to keep it for longer', async () => {
      const first = await make();
      desk.moveTo('2026-06-09T09:00:00Z');
      const again = await make(SNAPSHOT, MARCH, first.id);
      const kept = await desk.database.rowsAsSuperuser<{ days: number }>(
        `select extract(day from kept_until - '2026-04-07T09:00:00Z'::timestamptz)::int as days from run_contents`,
      );
      expect(kept.map(({ days }) => days)).toEqual([CONTENT_KEPT_DAYS, CONTENT_KEPT_DAYS]);
      desk.moveTo('2026-07-27T09:00:00Z');
      await deleteExpiredFilesOfAll(desk.job, desk.clock);
      for (const { id } of [first, again]) {
        const wanted = { code: SNAPSHOT, asAt: MARCH, againOf: id };
        const asked = desk.job.run(jobFor(BROMLEY), (tx) => madeFrom(tx, wanted, {}));
        await expect(asked).rejects.toMatchObject({ kind: 'conflict', code: 'no-releases' });
        const bundle = desk.job.run(jobFor(BROMLEY), (tx) => madeFrom(tx, wanted, { bundle: true }));
        await expect(bundle).rejects.toMatchObject({ kind: 'conflict', code: 'kept-no-longer' });
      }
    });

    it('is not made without an agreement, as no run is', async () => {
      const { id } = await make();
      await desk.database.asSuperuser('update data_sharing_agreements set ended_early_on = $1', [
        '2026-04-01',
      ]);
      expect(await make(SNAPSHOT, MARCH, id)).toMatchObject({ state: 'skipped' });
    });

    it('is not made of something else than what was written', async () => {
      const { id } = await make();
      await desk.database.asSuperuser('update run_contents set content = $1', [gzipSync('{"sheets":[]}')]);
      const read = desk.job.run(jobFor(BROMLEY), (tx) => keptContent(tx, id));
      await expect(read).rejects.toMatchObject({ code: 'kept-content-changed' });
    });
  });

  it('is nobody else’s to read or to write', async () => {
    const { id } = await make();
    for (const context of OTHERS) {
      expect(await desk.job.run(context, (tx) => keptContent(tx, id))).toBeNull();
      const forged = desk.job.run(context, (tx) =>
        tx.query(
          `insert into run_contents (borough_id, run_id, content, sha256, kept_until) values ($1, $2, '', '', now())`,
          [context.boroughId, id],
        ),
      );
      await expect(forged).rejects.toThrow(/row-level security|foreign key|duplicate key/);
    }
    expect(await desk.job.run(jobFor(BROMLEY), (tx) => keptContent(tx, id))).not.toBeNull();
  });

  describe('compared with the next', () => {
    const scheduled = async (moment: string): Promise<Run> => {
      desk.moveTo(moment);
      await desk.plan();
      const [next] = (await desk.runsOf(BROMLEY)).filter(({ state }) => state === 'queued');
      await desk.runner().run(jobFor(BROMLEY), next!.id);
      return (await desk.job.run(jobFor(BROMLEY), (tx) => findRun(tx, next!.id)))!;
    };

    it('of a schedule says that it is the first, then what moved and why, then that nothing did', async () => {
      await desk.schedule('every Monday at 07:00');
      const first = await scheduled('2026-04-13T07:00:00Z');
      expect((await changesOf(first)).map((row) => row.slice(0, 2))).toEqual([
        ['This workbook', 'First run'],
      ]);
      await anotherChild();
      const second = await scheduled('2026-04-20T07:00:00Z');
      const changes = await changesOf(second);
      expect(changes).toContainEqual([
        'Location',
        'Total moved',
        'Placement: Total',
        'The column “Total”',
        '1',
        '2',
        'It is about 20 April 2026, and was about 13 April 2026',
      ]);
      expect(changes.some(([table]) => table === CHANGES)).toBe(false);
      expect(second.rows).toBe(first.rows);
      const third = await scheduled('2026-04-27T07:00:00Z');
      expect((await changesOf(third)).map((row) => row.slice(0, 2))).toEqual([
        ['This workbook', 'Nothing changed'],
      ]);
    });

    it('is not with a run of another schedule, nor with one that was made again', async () => {
      await desk.schedule('every Monday at 07:00');
      const { id } = await make();
      await make(SNAPSHOT, MARCH, id);
      const first = await scheduled('2026-04-13T07:00:00Z');
      expect((await changesOf(first))[0]![1]).toBe('First run');
    });

    it('of a workstream is the latest about an earlier day: two made at one moment are equal cell for cell', async () => {
      await make(BUNDLE, day('2026-02-28'));
      await anotherChild();
      const [one, other] = [await make(BUNDLE), await make(BUNDLE)];
      expect(await cellsOf(other)).toEqual(await cellsOf(one));
      const changes = await changesOf(other);
      expect(changes.map((row) => row[1])).toContain('Total moved');
      expect(changes.every((row) => row[6]!.includes('and was about'))).toBe(true);
      const file = await desk.job.run(jobFor(BROMLEY), (tx) => readFile(tx, other.id));
      expect(JSON.stringify([...(await openWorkbook(file!.content)).sheets[0]!.cells])).toContain(
        OF_BROMLEY.borough.name,
      );
    });
  });

  describe('of the programme', () => {
    beforeEach(async () => {
      await signOffCubes(desk.database);
      await desk.job.run(SYSTEM, (tx) => saveAgreement(tx, 304));
      await saveReleases(desk.database, 'operational', day('2026-04-05'));
    });

    it('has the same figures again to the cell, of every part, though releases came out since', async () => {
      const asAt = day('2026-04-06');
      const code = bundleCode('unaccompanied-children');
      const first = await make(code, asAt, undefined, PROGRAMME_JOB);
      const before = await cellsOf(first, PROGRAMME_JOB);
      await saveReleases(desk.database, 'operational', day('2026-04-06'));
      const anew = await make(code, asAt, undefined, PROGRAMME_JOB);
      const again = await make(code, asAt, first.id, PROGRAMME_JOB);
      expect(await cellsOf(again, PROGRAMME_JOB)).toEqual(before);
      expect(await cellsOf(anew, PROGRAMME_JOB)).not.toEqual(before);
    }, 180_000);
  });
});
