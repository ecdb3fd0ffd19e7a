import { AuditService } from '@lib/audit/audit.service';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { inputsKeyOf } from '@lib/releases/storing/inputs-key';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { WORKSTREAM_BUNDLES } from '@lib/reports/bundles/workstream-bundles';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { REPORTS } from '@lib/reports/report-register';
import { readFile, ReportFile } from '@lib/reports/runs/report-file.query';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { Run } from '@lib/reports/runs/run';
import { runNow } from '@lib/reports/runs/run-report-now';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { areaOf, jobContextOf, KeptSubject, PROGRAMME, subjectOfRow } from '@lib/reports/subject/subject';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { loadReference } from '../../../apps/cli/src/database/load-reference';
import { withUnits } from '../../../apps/cli/src/database/with-units';
import { loadPractice } from '../../../apps/cli/src/start/load-practice';
import { withPreparingUnits } from '../../../apps/cli/src/start/prepare-installation';

/** A Monday on which last week's releases are due. */
const CLOCK = FixedClock.at('2025-11-24T09:00:00Z');
const TODAY = day('2025-11-24');
const SEED = 33;
/** Only the latest of each table and product. */
const REACH_BACK_DAYS = 1;
const CODES = [...new Set(WORKSTREAM_BUNDLES.map(({ code }) => code))];
const SUBJECTS: readonly KeptSubject[] = [
  PROGRAMME,
  ...['bromley', 'camden'].map((slug) => subjectOfRow(findAuthority(slug)!.id)),
];
const MINUTES = 60_000;

/** The sheet that compares with the run before, which the first of two has none of. */
const CHANGES = / Changes since last run$/;

/** Every workbook of the ten workstreams, of the practice London as `npm start` makes it, with its latest releases. */
describe('workbooks of workstreams of the practice London', () => {
  let database: TestDatabase;
  let job: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    await withUnits(database.address, 'migrate', (units) =>
      openInstallation(units, { practice: true, production: false }),
    );
    await withPreparingUnits(database.address, async (units) => {
      await units.job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3)'));
      await loadReference(database.address);
      await loadPractice({ ...units, clock: CLOCK, say: () => undefined }, { asAt: TODAY, seed: SEED });
    });
    const { made } = await new ReleaseWork({
      ...{ units: await database.unitOfWork('stats'), clock: CLOCK, cubes: CUBES, areasOn },
      ...{ audit: new AuditService(), inputsKey: inputsKeyOf(database.address.rootSecret) },
    }).makeDue(REACH_BACK_DAYS);
    process.stdout.write(`The practice London with the latest ${made} releases\n`);
    job = await database.unitOfWork('job');
  }, 30 * MINUTES);
  afterAll(() => database.close());

  const make = (code: string, subject: KeptSubject, againOf?: string): Promise<Run> => {
    const runner = new ReportRunner(job, CLOCK, new AuditService(), PRACTICE_PUBLISHER, REPORTS, RUN_TIMES);
    const wanted = { code, asAt: TODAY, requestedByName: 'An analyst', againOf };
    return runNow({ units: job, clock: CLOCK, runner }, jobContextOf(subject), wanted);
  };
  const fileOf = async (subject: KeptSubject, { id }: Run): Promise<ReportFile> =>
    (await job.run(jobContextOf(subject), (tx) => readFile(tx, id)))!;
  /** Every cell, by sheet and place, with the key of its run told as `RUN`. */
  const cellsOf = async ({ content }: ReportFile, { id }: Run): Promise<string[]> =>
    (await openWorkbook(content)).sheets.flatMap(({ name, cells }) =>
      [...cells].map(([at, { text }]) => `${name} | ${at}: ${text.replaceAll(id, 'RUN')}`),
    );
  const figuresIn = (cells: readonly string[]): string[] =>
    cells.filter((cell) => !CHANGES.test(cell.slice(0, cell.indexOf(' | '))));

  it('has releases of most tables', async () => {
    const [released] = await database.rowsAsSuperuser<{ cubes: number }>(
      `select count(distinct cube)::int as cubes from releases where state = 'published'`,
    );
    expect(released!.cubes).toBeGreaterThan(0.8 * CUBES.length);
  });

  describe.each(SUBJECTS.map((subject) => [areaOf(subject), subject] as const))('of %s', (_area, subject) => {
    it.each(CODES)(
      '%s keeps X-01 to X-45, opens in other programs, and made again is equal cell for cell',
      async (code) => {
        const first = await make(code, subject);
        expect([first.state, first.reason]).toEqual(['ready', null]);
        const file = await fileOf(subject, first);
        const next = await make(code, subject);
        const nextFile = await fileOf(subject, next);
        const earlier = await openWorkbook(file.content);
        await expectAccessibleWorkbook(nextFile.content, 'P', { fileName: nextFile.name, earlier });
        const cells = await cellsOf(file, first);
        expect(cells.length).toBeGreaterThan(100);
        expect(figuresIn(await cellsOf(nextFile, next))).toEqual(figuresIn(cells));
        const again = await make(code, subject, first.id);
        expect(await cellsOf(await fileOf(subject, again), again)).toEqual(cells);
      },
      10 * MINUTES,
    );
  });
});
