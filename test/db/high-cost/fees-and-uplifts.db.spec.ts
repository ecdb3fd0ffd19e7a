import { AuditService } from '@lib/audit/audit.service';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { ReportContent } from '@lib/reports/report';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';
import { viewerOf } from '@test/support/panel/after-world';
import { Row, rowsOf } from '@test/support/panel/reported-world';
import { printRelease } from '@test/support/printed-releases';
import { accessibilityProblems } from '@test/support/workbook/accessible-workbook';

const AS_AT = day('2026-06-12');

const line = (over: Partial<CostLine>): CostLine => ({
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 650_000,
  startsOn: day('2026-05-20'),
  endsOn: null,
  ...over,
});

describe('the report of a borough’s fees and uplifts', () => {
  let world: HighCost;
  let reports: ReportsAtOnce;
  const officer = viewerOf(BROMLEY, 'officer', 'An officer');

  beforeAll(async () => {
    world = await HighCost.start();
    const { importing, clock, database } = world.entering;
    await importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    await importing.import(CROYDON, returnOf(['B1']), 2026);
    reports = new ReportsAtOnce(importing.work, clock, new AuditService(), PRACTICE_PUBLISHER);
    const by = world.entering.by();
    await world.lines.add(by, await world.placementOf('A1'), line({}));
    const dearer = await world.placementOf('A2');
    await world.lines.add(by, dearer, line({ pence: 900_000 }));
    await world.lines.add(by, dearer, line({ kind: 'therapy', payer: 'health', pence: 50_000 }));
    const setting = newId();
    await database.asSuperuser(
      `insert into settings (id, urn, name, provision_type, local_authority, on_list, reason, added_at, added_by_name, version)
       values ($1, 'SC123456', 'A made-up home', 'Children''s home', 'Bromley', false, 'To try it', now(), 'An officer', 1)`,
      [setting],
    );
    const asked = (
      state: string,
      ...[askedOn, decidedOn, agreed]: (string | number | null)[]
    ): Promise<unknown> =>
      database.asSuperuser(
        `insert into uplift_requests (borough_id, id, setting_id, asked_on, asked_percent, applies_from, reason, state,
                                      decided_on, agreed_percent, entered_at, entered_by_name, version)
         values ($1, $2, $3, $4, 6.5, '2026-07-01', 'yearly', $5, $6, $7, now(), 'An officer', 1)`,
        [BROMLEY, newId(), setting, askedOn, state, decidedOn, agreed],
      );
    await asked('agreed in part', '2026-04-01', '2026-05-01', 4.25);
    await asked('refused', '2026-05-01', '2026-06-20', null);
    await asked('refused', '2024-04-01', '2024-05-01', null);
  });
  afterAll(() => world.close());

  const content = (borough = officer): Promise<ReportContent | string> =>
    reports.tables(borough, { code: 'fees-and-uplifts', asAt: AS_AT });
  const table = async (name: string, borough = officer): Promise<Row[]> => {
    const found = await content(borough);
    if (typeof found === 'string') return [];
    return rowsOf({ ...found, sheets: found.sheets.filter((sheet) => sheet.name === name) });
  };

  it('has the borough’s own core fees, exact, and London’s as not available before there is a release', async () => {
    const rows = await table('Fees by kind of setting');
    expect(rows.find((row) => row['Placements in'] === 'Foster placements')).toMatchObject({
      Placements: 2,
      'With a core fee': 2,
      'Lower quartile (£)': 650_000,
      'Upper quartile (£)': 900_000,
      'Placements in London': '[x]',
      'London: median is in': '[z]',
    });
    expect(rows.find((row) => row['Placements in'] === 'Children’s homes')).toMatchObject({
      Placements: 0,
      'Median (£)': '[z]',
      'London: median is in': '[x]',
    });
  });

  it('says what providers asked for as it stood on the day', async () => {
    expect(await table('Uplift requests')).toMatchObject([
      { 'Asked on': '2026-05-01', 'Where it stands': 'Asked', 'Agreed (%)': '[z]', 'Decided on': '[z]' },
      {
        'Asked on': '2026-04-01',
        Setting: 'A made-up home',
        'Asked (%)': 0.065,
        'Where it stands': 'Agreed in part',
        'Agreed (%)': 0.0425,
      },
    ]);
  });

  it('is the borough’s own: another’s says nothing of it', async () => {
    const other = viewerOf(CROYDON, 'officer', 'Another');
    expect(await table('Uplift requests', other)).toEqual([]);
    expect((await table('Fees by kind of setting', other)).map((row) => row['Placements'])).toEqual(
      expect.not.arrayContaining([1, 2]),
    );
    expect(await table('Fees by provider group', other)).toEqual([]);
  });

  it('sets the bands of a release beside its own fees, names it, and is a workbook anybody can read', async () => {
    const { database, clock } = world.entering;
    await printRelease(await database.unitOfWork('stats'), {
      cube: 'hcli-fees',
      product: 'official',
      on: day('2026-03-31'),
    });
    await database.asSuperuser(`update releases set state = 'published'`);
    const homes = (await table('Fees by kind of setting')).find(
      (row) => row['Placements in'] === 'Children’s homes',
    )!;
    expect(homes['Placements in London']).toBeGreaterThan(0);
    expect(homes['London: median is in']).toMatch(/^£|^Under/);
    const found = (await content()) as ReportContent;
    expect(found.notes.map(({ text }) => text).join(' ')).toContain('PL-OF-2026-03-31-hcli-fees');
    const means = { units: await database.unitOfWork('job'), clock, publisher: PRACTICE_PUBLISHER };
    const { run, file } = await runReportNow(means, {
      code: 'fees-and-uplifts',
      subject: subjectOfRow(BROMLEY),
      asAt: AS_AT,
    });
    expect(run.state).toBe('ready');
    expect(await accessibilityProblems(file!.content, 'P', { fileName: file!.name })).toEqual([]);
  });
});
