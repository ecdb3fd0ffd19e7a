import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { LONDON_PLACEMENTS } from '@lib/reports/london-placements/london-placements.report';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { PROGRAMME } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { letterOf, OpenedSheet, openWorkbook } from '@test/support/workbook/opened-workbook';
import { Parts, unzipped } from '@test/support/workbook/package-parts';
import { saveReleases, signOffCubes } from './made-releases';

const BEXLEY_NAME = 'Bexley';

describe('the figures of the programme’s workbook', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  const clock = FixedClock.at('2026-05-05T09:00:00Z');

  beforeEach(async () => {
    database = await TestDatabase.create();
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
  const cellsByHeading = (sheet: OpenedSheet): Record<string, string>[] => {
    const { range, headers } = sheet.tables[0]!;
    const at = (row: number, n: number): string =>
      sheet.cells.get(`${letterOf(range.left + n)}${row}`)?.text ?? '';
    return Array.from({ length: range.bottom - range.top }, (_, row) =>
      Object.fromEntries(
        headers.map((heading, n) => [heading.replace(/ \[note \d+\]/g, ''), at(range.top + row + 1, n)]),
      ),
    );
  };
  const rowsOf = async (content: Buffer, name: string): Promise<Record<string, string>[]> => {
    const { sheets } = await openWorkbook(content);
    return cellsByHeading(sheets.find((sheet) => sheet.name === name)!);
  };
  const coverOf = async (asAt: string): Promise<string> =>
    JSON.stringify((await openWorkbook((await make(asAt)).file!.content)).sheets[0]);

  it('are of the latest release on or before the day, and the cover says which, of whom and protected how', async () => {
    await saveReleases(database, 'official', day('2026-03-31'));
    await saveReleases(database, 'operational', day('2026-04-26'));
    await saveReleases(database, 'operational', day('2026-05-03'));
    const { run, file } = await make('2026-05-02');
    expect(run).toMatchObject({ state: 'ready', boroughId: null, reason: null });
    expect(file!.name).toBe('london-placements-london-26-april-2026-2026-05-05.xlsx');
    const cover = await coverOf('2026-05-02');
    expect(cover).toContain('PL-OP-2026-04-26-placements');
    expect(cover).toContain('This is the weekly product.');
    expect(cover).toContain('Disclosure rules version 1');
    expect(cover).toContain('Bexley (no return yet), City of London (left out)');
    expect(cover).toContain('Newer figures were due on 4 May 2026: run the report for a later date');
    expect(cover).toContain('31 of the 32 boroughs: Barking and Dagenham');
    expect(await coverOf('2026-05-05')).toContain('11 May 2026');
    clock.moveTo('2026-05-12T09:00:00Z');
    expect(await coverOf('2026-05-12')).toContain(
      'Newer figures were due on 11 May 2026 and could not be made yet',
    );
    expect(await coverOf('2026-04-02')).toContain('This is the quarterly product.');
  });

  it('are the numbers of the release, with shares of what is printed and the published figure beside them', async () => {
    await saveReleases(database, 'official', day('2026-03-31'));
    const { file } = await make('2026-04-02');
    const groups = await rowsOf(file!.content, '1 Placement groups');
    const of = (area: string, group: string): Record<string, string> | undefined =>
      groups.find((row) => row['Area'] === area && row['Placement group'] === group);
    expect(of('London', 'Total')).toMatchObject({
      'Area code': 'E12000007',
      Children: String(20 * 25 * 31),
      'Share (%)': '1',
      'Day of the published figure': '45747',
    });
    expect(Number(of('London', 'Total')!['Published children'])).toBeGreaterThan(8_000);
    expect(of('Bromley', 'Foster placements')).toMatchObject({ Children: '100', 'Share (%)': '0.2' });
    expect(of('Bromley', 'Independent and supported accommodation')).toMatchObject({
      Children: '[c]',
      'Share (%)': '[c]',
    });
    expect(of(BEXLEY_NAME, 'Foster placements')).toMatchObject({ Children: '[x]', 'Share (%)': '[x]' });
    expect(of('City of London', 'Foster placements')).toMatchObject({
      Children: '[c]',
      'Share (%)': '[c]',
    });
    const byAge = await rowsOf(file!.content, '3 Groups by age');
    expect(byAge.every((row) => row['Area type'] !== 'Borough')).toBe(true);
    expect(byAge[0]).toMatchObject({ Area: 'London', Children: String(20 * 31) });
    const coverage = await rowsOf(file!.content, '7 Coverage');
    expect(coverage.find((row) => row['Borough'] === BEXLEY_NAME)).toMatchObject({
      'Placement groups and age bands': 'No: no return yet',
    });
  });

  it('go month by month by the last weekly release of each', async () => {
    for (const on of ['2026-03-22', '2026-03-29', '2026-04-26']) {
      await saveReleases(database, 'operational', day(on));
    }
    await saveReleases(database, 'operational', day('2026-05-03'));
    const { file } = await make();
    const days = (await rowsOf(file!.content, '6 Month by month'))
      .filter((row) => row['Area'] === 'London')
      .map((row) => row['Day of the release']);
    expect(days).toEqual(['46110', '46138']);
  });

  it.each([
    ['weekly', '2026-05-05'],
    ['quarterly', '2026-04-02'],
  ])(
    'of a %s release stand in an accessible workbook, class P',
    async (_product, asAt) => {
      await saveReleases(database, 'operational', day('2026-03-29'));
      await saveReleases(database, 'official', day('2026-03-31'));
      await saveReleases(database, 'operational', day('2026-05-03'));
      const { file } = await make(asAt);
      await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name });
      const names = (await openWorkbook(file!.content)).sheets.map(({ name }) => name);
      const tables = LONDON_PLACEMENTS.tables.map(({ name }, n) => `${n + 1} ${name}`);
      expect(names).toEqual(['Cover', 'Contents', 'Notes', ...tables, 'Data']);
    },
    60_000,
  );

  it('are the same when it is run again as at the same day: only the run and its day differ', async () => {
    await saveReleases(database, 'official', day('2026-03-31'));
    await saveReleases(database, 'operational', day('2026-04-26'));
    const partsOf = async (madeOn: string): Promise<Parts> => {
      clock.moveTo(`${madeOn}T09:00:00Z`);
      const { run, file } = await make('2026-04-30');
      const parts = [...(await unzipped(file!.content))].map(([path, text]) => {
        const others = text.replaceAll(run.id, 'RUN').replaceAll(madeOn, 'MADE');
        return [path, others.replaceAll(formatDay(day(madeOn)), 'MADE')] as const;
      });
      return new Map(parts);
    };
    const first = await partsOf('2026-05-05');
    await saveReleases(database, 'operational', day('2026-05-03'));
    const again = await partsOf('2026-06-09');
    expect(first.get('xl/worksheets/sheet4.xml')).toContain('[c]');
    expect([...again]).toEqual([...first]);
  });

  it('are not made before there is a release, nor for a day before the first, and the run says so', async () => {
    expect((await make()).run).toMatchObject({
      state: 'skipped',
      reason: 'No release of London figures has been published yet.',
    });
    await saveReleases(database, 'operational', day('2026-05-03'));
    expect((await make('2026-05-01')).run).toMatchObject({
      state: 'skipped',
      reason: 'The first release of London figures is of 3 May 2026, after the day this is about.',
    });
  });

  it('are never those of a release that waits for its sign-off', async () => {
    await database.asSuperuser('delete from cube_sign_offs');
    await saveReleases(database, 'operational', day('2026-05-03'));
    expect((await make()).run.state).toBe('skipped');
  });
});
