import { FixedClock } from '@lib/kernel/clock';
import { Day, day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor, PROGRAMME_JOB, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { releaseReference } from '@lib/releases/selecting/release';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { REPORTS } from '@lib/reports/report-register';
import { releasesToUseAgain } from '@lib/reports/runs/check-again';
import { deleteExpiredFilesOfAll } from '@lib/reports/runs/delete-expired-files';
import { readFile } from '@lib/reports/runs/report-file.query';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { Run } from '@lib/reports/runs/run';
import { releasesOfRun } from '@lib/reports/runs/run-releases.query';
import { runNow, runReportNow } from '@lib/reports/runs/run-report-now';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { unzipped } from '@test/support/workbook/package-parts';
import { saveAgreement, saveHistory, saveReturn } from '../measures/made-borough';
import { saveReleases, signOffCubes } from './made-releases';

const BROMLEY = 305;
const CODE = 'london-placements';
const ASKED = day('2026-04-30');
const ADMINISTRATION: ViewerContext = { scope: 'administration', personId: null, boroughId: null };

describe('a run made again of the releases it was made of', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  const clock = FixedClock.at('2026-05-05T09:00:00Z');

  beforeEach(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    clock.moveTo('2026-05-05T09:00:00Z');
    await signOffCubes(database);
    await saveReleases(database, 'operational', day('2026-03-29'));
    await saveReleases(database, 'official', day('2026-03-31'));
    await saveReleases(database, 'operational', day('2026-04-26'));
  });
  afterEach(() => database.close());

  const make = (againOf?: string): Promise<Run> => {
    const runner = new ReportRunner(job, clock, new AuditService(), PRACTICE_PUBLISHER, REPORTS, RUN_TIMES);
    const wanted = { code: CODE, asAt: ASKED, requestedByName: 'An analyst', againOf };
    return runNow({ units: job, clock, runner }, PROGRAMME_JOB, wanted);
  };
  const releasesOf = async ({ id }: Pick<Run, 'id'>, context = PROGRAMME_JOB): Promise<string[]> =>
    (await job.run(context, (tx) => releasesOfRun(tx, id))).map(releaseReference);
  const sheetsOf = async ({ id }: Run): Promise<Map<string, string>> => {
    const file = await job.run(PROGRAMME_JOB, (tx) => readFile(tx, id));
    const today = clock.today();
    const parts = [...(await unzipped(file!.content))].map(([path, text]) => {
      const others = text.replaceAll(id, 'RUN').replaceAll(today, 'MADE');
      return [path, others.replaceAll(formatDay(today), 'MADE')] as const;
    });
    return new Map(parts);
  };
  const toUse = (runId: string, asAt: Day = ASKED, context = PROGRAMME_JOB): Promise<readonly string[]> =>
    job.run(context, (tx) => releasesToUseAgain(tx, { code: CODE, asAt, runId }));

  it('keeps them, those of the months too, and its own people alone see which', async () => {
    const run = await make();
    expect(await releasesOf(run)).toEqual([
      'PL-OP-2026-04-26-location-tiers',
      'PL-OP-2026-04-26-placements',
      'PL-OP-2026-04-26-placements-in-the-year',
      'PL-OF-2026-03-31-placements',
      'PL-OP-2026-03-29-placements',
    ]);
    for (const other of [jobFor(BROMLEY), ADMINISTRATION, SYSTEM]) {
      expect(await releasesOf(run, other)).toEqual([]);
    }
  });

  it('has the same figures to the letter, though a release for an earlier day came out since', async () => {
    const first = await make();
    const before = await sheetsOf(first);
    await saveReleases(database, 'operational', day('2026-04-28'));
    clock.moveTo('2026-06-09T09:00:00Z');
    const anew = await make();
    const again = await make(first.id);
    expect(await releasesOf(anew)).toContain('PL-OP-2026-04-28-placements');
    expect([again.state, again.againOf]).toEqual(['ready', first.id]);
    expect(await releasesOf(again)).toEqual(await releasesOf(first));
    expect([...(await sheetsOf(again))]).toEqual([...before]);
    expect([...(await sheetsOf(anew))]).not.toEqual([...before]);
  });

  it('can be made again from one that was itself made again, and after its workbook was deleted', async () => {
    const first = await make();
    clock.moveTo('2026-06-09T09:00:00Z');
    expect(await deleteExpiredFilesOfAll(job, clock)).toBe(1);
    const second = await make(first.id);
    const third = await make(second.id);
    expect(await releasesOf(third)).toEqual(await releasesOf(first));
  });

  it('is refused for another day, another report, a run nobody may see, and one made of no release', async () => {
    const { id } = await make();
    await expect(toUse(id, day('2026-04-29'))).rejects.toThrow('The earlier run is about 30 April 2026');
    await expect(toUse('01a203d0-5d3b-7e8d-8ff4-f861b2cadcd4')).rejects.toThrow('We cannot find that run');
    await expect(toUse(id, ASKED, jobFor(BROMLEY))).rejects.toThrow('We cannot find that run');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 10, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    const { run } = await runReportNow(
      { units: job, clock, publisher: PRACTICE_PUBLISHER },
      { code: 'placements-snapshot', subject: subjectOfRow(BROMLEY), asAt: ASKED },
    );
    const ofBorough = { code: 'placements-snapshot', asAt: ASKED, runId: run.id };
    await expect(job.run(jobFor(BROMLEY), (tx) => releasesToUseAgain(tx, ofBorough))).rejects.toThrow(
      'made of no releases',
    );
    await expect(job.run(jobFor(BROMLEY), (tx) => releasesToUseAgain(tx, { ...ofBorough, code: CODE }))).rejects.toThrow('We cannot find that run'); // prettier-ignore
  });

  it('cannot be given a release by a borough', async () => {
    const { id } = await make();
    for (const boroughId of [null, BROMLEY]) {
      const forged = job.run(jobFor(BROMLEY), (tx) =>
        tx.query(
          'insert into run_releases (borough_id, run_id, release_id) select $1, $2, r.id from releases r',
          [boroughId, id],
        ),
      );
      await expect(forged).rejects.toThrow(/row-level security|foreign key|duplicate key/);
    }
    expect(await releasesOf({ id })).toHaveLength(5);
  });
});
