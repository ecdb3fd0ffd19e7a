import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { UNMET_NEED } from '@lib/measures/cubes/unmet-need.cube';
import { PROGRAMME_JOB } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { PANEL_LONDON_REPORTS } from '@lib/reports/panel-london/panel-london-reports';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { reportFor, versionsOf } from '@lib/reports/report-register';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { PROGRAMME } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { nameWithoutNumber, rowsOfSheet } from '@test/support/workbook/rows-of-sheet';
import { unzipped } from '@test/support/workbook/package-parts';
import { saveReleases, signOffCubes } from './made-releases';

const CODES = PANEL_LONDON_REPORTS.map(({ code }) => code);

describe('the programme’s versions of the reports of the panel', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  const clock = FixedClock.at('2026-08-05T09:00:00Z');

  beforeAll(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    await signOffCubes(database);
  });
  afterAll(() => database.close());

  const make = (code: string, asAt = '2026-08-04'): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: job, clock, publisher: PRACTICE_PUBLISHER },
      { code, subject: PROGRAMME, asAt: day(asAt) },
    );
  const rowsOf = async (content: Buffer, name: string): Promise<Record<string, string>[]> =>
    rowsOfSheet((await openWorkbook(content)).sheets.find((sheet) => nameWithoutNumber(sheet) === name)!);

  it('are six, each of a code that a borough has its own version of', () => {
    expect(CODES).toEqual([
      'panel-decisions', 'panel-actions', 'panel-pipeline', 'unmet-need', 'decision-follow-through', 'emergency-approvals',
    ]); // prettier-ignore
    for (const code of CODES) {
      expect(versionsOf(code).map((version) => version.for)).toContain('a borough');
      expect(reportFor(code, PROGRAMME)).toMatchObject({ for: 'the programme', personalData: false });
      expect(new Set(versionsOf(code).map(({ title }) => title)).size).toBe(1);
    }
  });

  it.each(CODES)('%s says that there is nothing before the first release of its table', async (code) => {
    expect((await make(code)).run).toMatchObject({
      state: 'skipped',
      reason: 'No release of these figures of the panels has been published yet.',
    });
  });

  describe('made of releases', () => {
    beforeAll(async () => {
      for (const on of ['2026-03-31', '2026-06-30']) await saveReleases(database, 'official', day(on));
      for (const on of ['2026-07-26', '2026-08-02']) await saveReleases(database, 'operational', day(on));
    });

    it.each(CODES)(
      '%s has the tables it promises, is accessible, and names no borough but for coverage',
      async (code) => {
        const { run, file } = await make(code);
        expect(run).toMatchObject({ state: 'ready', boroughId: null });
        const { sheets } = await openWorkbook(file!.content);
        const promised = reportFor(code, PROGRAMME).tables.map(({ name }) => name);
        const tables = sheets.slice(3);
        expect(tables.map(nameWithoutNumber)).toEqual(promised);
        for (const sheet of tables.filter((one) => nameWithoutNumber(one) !== 'Coverage'))
          expect(rowsOfSheet(sheet).filter((row) => row['Area type'] === 'Borough')).toEqual([]);
        await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name });
        expect(
          JSON.stringify([...(await unzipped(file!.content))].map(([, part]) => String(part))),
        ).not.toMatch(/SSDA903/);
      },
    );

    it('have the numbers of the release, with shares of printed numbers, for London and its parts', async () => {
      const { file } = await make('unmet-need');
      const needs = await rowsOf(file!.content, 'Needs');
      const london = needs.filter((row) => row['Area'] === 'London');
      expect(london.map((row) => row['Need'])).toEqual([
        'Total', 'Mental health, disability or neurodiversity', 'Exploitation, violence or offending', 'Family, care or another need',
      ]); // prettier-ignore
      expect(london.map((row) => row['Cases'])).toEqual(['1860', '620', '620', '620']);
      expect(new Set(needs.map((row) => row['Area type']))).toEqual(
        new Set(
          UNMET_NEED.areas.map((kind) =>
            kind === 'london' ? 'London' : 'Inner and Outer London (statistical)',
          ),
        ),
      );
      expect(JSON.stringify((await openWorkbook(file!.content)).sheets[0])).toContain(
        'PL-OF-2026-06-30-unmet-need',
      );
    });

    it('show quarter after quarter, and keep every release they were made of', async () => {
      const { run, file } = await make('panel-actions');
      const series = await rowsOf(file!.content, 'Over time');
      expect(new Set(series.map((row) => row['Release']))).toEqual(
        new Set(['PL-OF-2026-03-31-panel-actions', 'PL-OF-2026-06-30-panel-actions']),
      );
      const kept = await job.run(PROGRAMME_JOB, (tx) =>
        tx.query('select 1 from run_releases where run_id = $1', [run.id]),
      );
      expect(kept).toHaveLength(2);
    });

    it('name the band that the median of each step is in', async () => {
      const { file } = await make('panel-decisions');
      const medians = (await rowsOf(file!.content, 'Medians')).filter((row) => row['Area'] === 'London');
      expect(medians.map((row) => [row['Step'], row['Median is in']])).toEqual([
        ['Days to an agenda', 'On an agenda within 7 days'],
        ['Days to the recommendation', 'Recommendation after 8 to 14 days'],
        ['Days to the borough’s response', 'Borough’s response within 14 days'],
        ['Days to the start', 'Placement started within 28 days'],
      ]);
    });

    it('of the pipeline is of the latest week', async () => {
      const { file } = await make('panel-pipeline');
      expect(file!.name).toContain('panel-pipeline-london-2-august-2026');
      expect((await make('panel-pipeline', '2026-08-01')).file!.name).toContain('26-july-2026');
    });
  });
});
