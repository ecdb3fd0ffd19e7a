import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { PROGRAMME_JOB } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { HIGH_COST_LONDON_REPORTS } from '@lib/reports/high-cost-london/high-cost-london-reports';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { reportFor, versionsOf } from '@lib/reports/report-register';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { PROGRAMME } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { nameWithoutNumber, rowsOfSheet } from '@test/support/workbook/rows-of-sheet';
import { saveReleases, signOffCubes } from './made-releases';

const CODES = HIGH_COST_LONDON_REPORTS.map(({ code }) => code);

describe('the programme’s versions of the reports of high-cost placements', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  const clock = FixedClock.at('2026-08-05T09:00:00Z');

  beforeAll(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    await signOffCubes(database);
  });
  afterAll(() => database.close());

  const make = (code: string): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: job, clock, publisher: PRACTICE_PUBLISHER },
      { code, subject: PROGRAMME, asAt: day('2026-08-04') },
    );
  const rowsOf = async (content: Buffer, name: string): Promise<Record<string, string>[]> =>
    rowsOfSheet((await openWorkbook(content)).sheets.find((sheet) => nameWithoutNumber(sheet) === name)!);

  it('are each of a code that a borough has its own version of, under the same title, and name nobody', () => {
    expect(CODES).toEqual([
      ...['hcli-snapshot', 'hcli-costs', 'ending-or-overdue', 'capacity-and-voids', 'fees-and-uplifts'],
    ]);
    for (const code of CODES) {
      expect(versionsOf(code).map((version) => version.for)).toEqual(['a borough', 'the programme']);
      expect(reportFor(code, PROGRAMME)).toMatchObject({ for: 'the programme', personalData: false });
      expect(new Set(versionsOf(code).map(({ title }) => title)).size).toBe(1);
    }
  });

  it.each(CODES)('%s says that there is nothing before the first release of its tables', async (code) => {
    expect((await make(code)).run).toMatchObject({
      state: 'skipped',
      reason: 'No release of these figures of high-cost placements has been published yet.',
    });
  });

  describe('made of releases', () => {
    beforeAll(async () => {
      for (const on of ['2026-03-31', '2026-06-30']) await saveReleases(database, 'official', day(on));
    });

    it.each(CODES)(
      '%s has the tables it promises, is accessible, names no borough but for coverage, and the definition by its version',
      async (code) => {
        const { run, file } = await make(code);
        expect(run).toMatchObject({ state: 'ready', boroughId: null });
        const { sheets } = await openWorkbook(file!.content);
        const tables = sheets.slice(3);
        // Data has every figure again, where one is not shown.
        expect(tables.map(nameWithoutNumber).filter((name) => name !== 'Data')).toEqual(
          reportFor(code, PROGRAMME).tables.map(({ name }) => name),
        );
        for (const sheet of tables.filter((one) => nameWithoutNumber(one) !== 'Coverage'))
          expect(rowsOfSheet(sheet).filter((row) => row['Area type'] === 'Borough')).toEqual([]);
        const notes = sheets.find(({ name }) => name === 'Notes')!;
        const said = [...notes.cells.values()].map(({ text }) => text).join(' ');
        expect(said.includes('Version 1 of the definition.')).toBe(code !== 'capacity-and-voids');
        expect(said.includes('definition of high cost')).toBe(code !== 'capacity-and-voids');
        await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name });
      },
    );

    it('say in which band the quartiles of like placements are, from the numbers printed', async () => {
      const { file } = await make('fees-and-uplifts');
      const quartiles = await rowsOf(file!.content, 'Quartiles');
      const homes = quartiles.find((row) => row['Placements in'] === 'Children’s homes: complex needs')!;
      expect(homes).toMatchObject({
        Area: 'London',
        'Lower quartile is in': '£4,000 to £4,999',
        'Median is in': '£5,000 to £5,999',
        'Upper quartile is in': '£6,000 to £7,999',
      });
      const { file: costs } = await make('hcli-costs');
      expect((await rowsOf(costs!.content, 'Quartiles')).map((row) => row['Placements in'])).toEqual([
        'High-cost placements', 'Social care pays alone', 'Health or education pays too',
      ]); // prettier-ignore
    });

    it('have empty places as parts of the empty ones, and used and empty ones as parts of all', async () => {
      const { file } = await make('capacity-and-voids');
      const why = await rowsOf(file!.content, 'Why empty');
      const [empty, ...reasons] = why;
      expect(empty).toMatchObject({ 'Why empty': 'Empty', 'Share (%)': '1' });
      expect(reasons.every((row) => row['Why empty']!.startsWith('Empty: '))).toBe(true);
      const uses = await rowsOf(file!.content, 'Used and empty');
      expect(uses.map((row) => row['Used or empty'])).toEqual(['Total', 'Used', 'Empty']);
    });

    it('have sums of money over London, those of a week of each quarter, those of months to come of the latest', async () => {
      const { file } = await make('hcli-costs');
      const money = await rowsOf(file!.content, 'In money');
      expect(money).toHaveLength(8);
      expect(money.slice(0, 2)).toMatchObject([
        { Release: 'PL-OF-2026-06-30-hcli-costs', Area: 'London', Cost: 'A week in all', 'A week (£)': '600000' },
        { Cost: 'Invoiced to social care', 'A week (£)': '[c]', 'To the nearest (£)': '200000' },
      ]);
      const { file: ending } = await make('ending-or-overdue');
      const months = await rowsOf(ending!.content, 'Committed');
      expect(months.map(({ Month }) => Month)).toHaveLength(12);
      expect(months[0]).toMatchObject({ Month: 'July 2026', 'Committed (£)': '3000000' });
      const notes = (await openWorkbook(file!.content)).sheets.find(({ name }) => name === 'Notes')!;
      expect([...notes.cells.values()].map(({ text }) => text).join(' ')).toContain(
        'So no sum tells what one placement costs',
      );
    }); // prettier-ignore

    it('show each quarter as it was published, and keep every release they were made of', async () => {
      const { run, file } = await make('hcli-snapshot');
      const series = await rowsOf(file!.content, 'Settings over time');
      expect(new Set(series.map((row) => row['Release']))).toEqual(
        new Set(['PL-OF-2026-03-31-hcli-fees', 'PL-OF-2026-06-30-hcli-fees']),
      );
      const kept = await job.run(PROGRAMME_JOB, (tx) =>
        tx.query('select 1 from run_releases where run_id = $1', [run.id]),
      );
      expect(kept).toHaveLength(6);
    });
  });
});
