import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { DEMAND_AND_CAPACITY } from '@lib/reports/need-and-room/demand-and-capacity.report';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { PROGRAMME } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { nameWithoutNumber, rowsOfSheet } from '@test/support/workbook/rows-of-sheet';
import { saveReleases, signOffCubes } from './made-releases';

describe('the programme’s report of demand and capacity', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  const clock = FixedClock.at('2026-08-05T09:00:00Z');

  beforeAll(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    await signOffCubes(database);
  });
  afterAll(() => database.close());

  const make = (asAt = '2026-08-04'): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: job, clock, publisher: PRACTICE_PUBLISHER },
      { code: DEMAND_AND_CAPACITY.code, subject: PROGRAMME, asAt: day(asAt) },
    );

  const rowsOf = async (content: Buffer, name: string): Promise<Record<string, string>[]> =>
    rowsOfSheet((await openWorkbook(content)).sheets.find((sheet) => nameWithoutNumber(sheet) === name)!);

  it('is skipped before there is a release', async () => {
    expect((await make()).run).toMatchObject({
      state: 'skipped',
      reason: 'No quarterly release of children looked after has been published yet.',
    });
  });

  describe('made of releases', () => {
    beforeAll(async () => {
      await saveReleases(database, 'official', day('2026-06-30'));
      await saveReleases(database, 'operational', day('2026-08-02'));
      const id = newId();
      await database.asSuperuser(
        `insert into settings (id, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version)
         values ($1, 'Made-up', 'Children''s home', 'Bromley', 6, true, now(), 'A list', 1)`,
        [id],
      );
      await database.asSuperuser(
        `insert into setting_registrations (setting_id, status, valid_from) values ($1, 'Active', '2020-01-01')`,
        [id],
      );
      await database.asSuperuser(
        `insert into setting_places (id, setting_id, valid_from, out_of_use, vacant, source, said_at, said_by_name,
                                     confirmed_on, confirmed_source, confirmed_by_name, version)
         values ($1, $2, '2026-06-01', 0, 3, 'programme', now(), 'Somebody', '2026-07-30', 'programme', 'Somebody', 1)`,
        [newId(), id],
      );
    });

    it('has the tables it promises, and is accessible', async () => {
      const { run, file } = await make();
      expect(run).toMatchObject({ state: 'ready', boroughId: null });
      const { sheets } = await openWorkbook(file!.content);
      // The last is every figure again, a line each.
      expect(sheets.slice(3, -1).map(nameWithoutNumber)).toEqual(
        DEMAND_AND_CAPACITY.tables.map(({ name }) => name),
      );
      await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name });
    });

    it('sets need beside room for London, and room alone for a sub-region', async () => {
      const rows = await rowsOf((await make()).file!.content, 'By type');
      const home = rows.filter((row) => row['Placement type']!.startsWith('Children’s homes'));
      expect(home.map((row) => row['Area'])).toEqual([
        'London', 'North Central London', 'North East London', 'North West London', 'South East London', 'South West London',
      ]); // prettier-ignore
      expect(home[0]).toMatchObject({
        'Unmet need': '620',
        Searching: '[x]',
        'Still open, survey': '620',
        'Gap by the survey': String(620 - 3),
        'Room, confirmed': '3',
        'Room, not confirmed': '0',
        'Gap, at least': String(620 - 3),
        'Gap, at most': String(620 + 622 - 3),
        'Last confirmed, median (days ago)': '5',
      });
      expect(home[4]).toMatchObject({ 'Still open, survey': '[x]', 'Gap by the survey': '[x]' });
      expect(home[4]).toMatchObject({ 'Unmet need': '[x]', 'Gap, at least': '[x]', 'Room, confirmed': '3' });
      expect(home[1]).toMatchObject({
        'Room, confirmed': '0',
        'Last confirmed, median (days ago)': '[z]',
      });
    });

    it('says why children are looked after, by sub-region and never by borough', async () => {
      const rows = await rowsOf((await make()).file!.content, 'Why looked after');
      expect(new Set(rows.map((row) => row['Area type']))).toEqual(new Set(['London', 'Sub-region']));
      expect(rows.filter((row) => row['Area'] === 'London').map((row) => row['Children'])).toEqual([
        '2480', '620', '620', '620', '620',
      ]); // prettier-ignore
    });

    it('keeps every release it was made of', async () => {
      const { run } = await make();
      const kept = await database.rowsAsSuperuser('select 1 from run_releases where run_id = $1', [run.id]);
      expect(kept).toHaveLength(5);
    });
  });
});
