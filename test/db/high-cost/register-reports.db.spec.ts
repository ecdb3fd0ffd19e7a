import { AuditService } from '@lib/audit/audit.service';
import { day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';
import { viewerOf } from '@test/support/panel/after-world';
import { Row, rowsOf } from '@test/support/panel/reported-world';
import { accessibilityProblems } from '@test/support/workbook/accessible-workbook';

const CODES = ['hcli-snapshot', 'hcli-costs', 'ending-or-overdue'];
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

describe('the reports of the register of high-cost placements', () => {
  let world: HighCost;
  let reports: ReportsAtOnce;
  const officer = viewerOf(BROMLEY, 'officer', 'An officer');

  beforeAll(async () => {
    world = await HighCost.start();
    const { importing, clock } = world.entering;
    await importing.import(BROMLEY, returnOf(['A1', 'A2', 'A3']), 2026);
    await importing.import(CROYDON, returnOf(['B1']), 2026);
    reports = new ReportsAtOnce(importing.work, clock, new AuditService(), PRACTICE_PUBLISHER);
    const by = world.entering.by();
    const [dear, dearer] = [await world.placementOf('A1'), await world.placementOf('A2')];
    await world.lines.add(by, dear, line({}));
    await world.lines.add(by, dearer, line({ pence: 1_000_000 }));
    await world.lines.add(by, dearer, line({ kind: 'therapy', payer: 'health', pence: 50_000 }));
    const facts = { ...NOTHING_RECORDED, reviewDueOn: day('2026-06-02'), contractEndsOn: day('2026-07-01') };
    const { row } = await world.register.open(by, dear);
    await world.register.record(by, dear, { facts, version: row.version });
  });
  afterAll(() => world.close());

  const rows = async (code: string, borough = officer, withPersonalData = false): Promise<Row[]> =>
    rowsOf(await reports.tables(borough, { code, asAt: AS_AT, withPersonalData }));

  it('list the placements that are in, the dearest first, and why, by the child’s reference of this service', async () => {
    const found = await rows('hcli-snapshot');
    expect(found).toMatchObject([
      {
        'Weekly cost (£)': 1_050_000,
        Tier: 2,
        'Why it is in': 'Cost',
        Borough: 'Bromley',
        'Definition version': 1,
      },
      {
        'Weekly cost (£)': 650_000,
        Tier: 1,
        'Placement group': 'Foster placements with other carers',
        'Weeks in place': 265,
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/"A\d"/);
  });

  it('name the borough’s own reference where personal data was asked for, and the audit names the children', async () => {
    expect((await rows('hcli-snapshot', officer, true)).map((row) => row['Local reference'])).toEqual([
      'A2',
      'A1',
    ]);
    expect(await world.audited('children-listed')).toBeGreaterThan(0);
    expect(await world.audited('cases-listed')).toBe(0);
    await expect(rows('hcli-costs', officer, true)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('add the months up to what the register says of each day', async () => {
    const months = await rows('hcli-costs');
    expect(months).toHaveLength(12);
    expect(months.at(-3)).toMatchObject({
      Placements: 0,
      'Weekly cost (£)': 0,
      'Median weekly cost (£)': '[z]',
    });
    expect(months.at(-1)).toMatchObject({
      Placements: 2,
      'Weekly cost (£)': 1_700_000,
      'Median weekly cost (£)': 850_000,
      'Invoiced to health (£)': 50_000,
      'Change (£)': 0,
    });
  });

  it('tell what is overdue and what ends soon, and leave out what neither is', async () => {
    expect(await rows('ending-or-overdue')).toMatchObject([
      { 'What to look at': 'Review overdue; Contract ends', 'Review due': '2026-06-02', 'Days overdue': 10 },
    ]);
  });

  it('are the borough’s own: another’s say nothing of it', async () => {
    const other = viewerOf(CROYDON, 'officer', 'Another');
    for (const code of ['hcli-snapshot', 'ending-or-overdue']) expect(await rows(code, other)).toEqual([]);
    expect((await rows('hcli-costs', other)).at(-1)).toMatchObject({ Placements: 0, 'Weekly cost (£)': 0 });
  });

  describe('under another version of the definition', () => {
    beforeAll(() =>
      world.definition({ version: 2, validFrom: day('2026-07-01'), tiers: [900_000], soloStaff: null }),
    );

    const under = (code: string, definition?: number) =>
      reports.tables(officer, { code, asAt: AS_AT, definition });

    it('show what it takes in, and say in each table, its note and the Cover that it was chosen', async () => {
      const content = await under('hcli-snapshot', 2);
      expect(rowsOf(content)).toMatchObject([
        { 'Weekly cost (£)': 1_050_000, Tier: 1, 'Definition version': 2 },
      ]);
      const chosen =
        'Shown under version 2 of the definition of high cost, which was chosen, and not under version 1, in force on 12 June 2026.';
      expect(content).toMatchObject({ filters: [chosen] });
      if (typeof content === 'string') throw new Error(content);
      expect(content.sheets[0]!.title.topic).toMatch(/, under version 2 of the definition$/);
      expect(content.notes.find(({ id }) => id === 'definition')!.text).toContain(chosen);
    });

    it.each(['hcli-costs', 'ending-or-overdue', 'fees-and-uplifts'])('is so of %s too', async (code) =>
      expect(await under(code, 2)).toMatchObject({ filters: [expect.stringContaining('version 2')] }),
    );

    it('say nothing of the kind where the one in force was chosen', async () =>
      expect(await under('hcli-costs', 1)).toMatchObject({ filters: [] }));

    it('refuse a version that is not there, and a report that knows none', async () => {
      await expect(under('hcli-costs', 9)).rejects.toMatchObject({ kind: 'invalid', code: 'definition' });
      await expect(under('placements-snapshot', 1)).rejects.toMatchObject({
        kind: 'invalid',
        code: 'definition',
      });
    });

    it('are kept with their run, whose workbook is named by it', async () => {
      const units = await world.entering.database.unitOfWork('job');
      const means = { units, clock: world.entering.clock, publisher: PRACTICE_PUBLISHER };
      const wanted = { code: 'hcli-snapshot', subject: subjectOfRow(BROMLEY), asAt: AS_AT };
      const { run, file } = await runReportNow(means, { ...wanted, definition: 2 });
      expect(run).toMatchObject({ state: 'ready', rows: 1, hcliVersion: 2 });
      expect(file!.name).toContain('hcli-snapshot-under-definition-2');
      await expect(runReportNow(means, { ...wanted, definition: 9 })).rejects.toMatchObject({
        kind: 'invalid',
      });
    });
  });

  it('are workbooks that anybody can read', async () => {
    const units = await world.entering.database.unitOfWork('job');
    const means = { units, clock: world.entering.clock, publisher: PRACTICE_PUBLISHER };
    for (const code of CODES) {
      const { run, file } = await runReportNow(means, { code, subject: subjectOfRow(BROMLEY), asAt: AS_AT });
      expect([code, run.state]).toEqual([code, 'ready']);
      expect(await accessibilityProblems(file!.content, 'P', { fileName: file!.name })).toEqual([]);
    }
  });
});
