import { SystemClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { decidedCase, DecidedCase } from '@test/support/panel/a-decided-case';
import { PAN_LONDON_PANEL, PanelWorld, SOUTH_PANEL } from '@test/support/panel/panel-world';
import { storedRows } from '@test/support/panel/stored-rows';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const OF_PANEL = `/panel/series/${PAN_LONDON_PANEL}/reports`;
const PEOPLE = [
  'coordinator', 'member', 'officer-bromley', 'approver-bromley', 'officer-bexley', 'analyst', 'commissioner',
  'administrator', 'protection-lead',
] as const; // prettier-ignore
const textOf = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('reports of the weekly panel on pages', () => {
  let app: WebApp;
  let decided: DecidedCase;
  const browsers = new Map<string, Browser>();
  const clock = new SystemClock();
  const today = clock.today();

  beforeAll(async () => {
    app = await startWebApp();
    const world = await PanelWorld.of(app.database, [BROMLEY], clock);
    decided = await decidedCase(world, BROMLEY);
    for (const person of PEOPLE) browsers.set(person, await app.as(person));
  });
  afterAll(() => app.close());

  const as = (person: (typeof PEOPLE)[number]): Browser => browsers.get(person)!;
  const textIn = async (answer: Answer): Promise<string> =>
    (await openWorkbook(answer.bytes)).sheets
      .flatMap(({ cells }) => [...cells.values()].map(({ text }) => text))
      .join('\n');

  it.each([
    [OF_PANEL, 200, 200, 403, 403, 403, 403, 403, 403, 403],
    [`${OF_PANEL}/panel-decisions`, 200, 200, 403, 403, 403, 403, 403, 403, 403],
    [`${OF_PANEL}/panel-decisions/workbook?asAt=DAY`, 200, 200, 403, 403, 403, 403, 403, 403, 403],
    ['/reports/catalogue/panel-decisions', 403, 403, 200, 200, 200, 200, 200, 200, 403],
    [
      '/reports/catalogue/panel-decisions/personal-data?asAt=DAY',
      403,
      403,
      200,
      200,
      200,
      403,
      403,
      403,
      403,
    ],
    [`/api/v1${OF_PANEL}`, 200, 200, 403, 403, 403, 403, 403, 403, 403],
    [`/api/v1${OF_PANEL}/panel-decisions/tables?asAt=DAY`, 200, 200, 403, 403, 403, 403, 403, 403, 403],
  ] as const)('GET %s is for those who may', async (path, ...statuses) => {
    const seen = [];
    for (const person of PEOPLE) seen.push((await as(person).get(path.replace('DAY', today))).status);
    expect(seen).toEqual(statuses);
  });

  it('of another panel, of none and of no such report are the same 404', async () => {
    const answers = [];
    for (const path of [
      `/panel/series/${newId()}/reports`,
      `/panel/series/nonsense/reports/panel-decisions?asAt=${today}`,
      `${OF_PANEL}/placements-snapshot`,
      `${OF_PANEL}/nonsense`,
    ])
      answers.push(await as('coordinator').get(path));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await as('coordinator').get(`/panel/series/${SOUTH_PANEL}/reports`)).status).toBe(404);
  });

  it('are found from the panel’s home, show the case, and hand over the same as a workbook', async () => {
    const home = await as('coordinator').get('/panel');
    expect(home.html(`a[href="${OF_PANEL}"]`).length).toBe(1);
    const list = await as('coordinator').get(OF_PANEL);
    expect(list.html('table tbody tr').length).toBe(6);
    const asked = await as('coordinator').get(`${OF_PANEL}/panel-decisions`);
    expect(asked.html('input[name="asAt-year"]').attr('value')).toBe(today.slice(0, 4));
    const shown = await as('coordinator').get(`${OF_PANEL}/panel-decisions?asAt=${today}`);
    expect(shown.html('table tbody tr').length).toBe(1);
    expect(textOf(shown)).toContain(decided.of.reference);
    expect(textOf(shown)).toContain('£6,920');
    expect(textOf(shown)).toContain('the borough decides and pays');
    const href = shown.html('a[href*="/workbook"]').attr('href')!;
    const file = await as('coordinator').get(href);
    expect(file.headers.get('content-type')).toContain('spreadsheetml');
    expect(file.headers.get('content-disposition')).toContain('panel-decisions-pan-london-placements-panel');
    expect(await textIn(file)).toContain(decided.of.reference);
  });

  it('show a member nothing of a case before they have declared about it', async () => {
    const shown = await as('member').get(`${OF_PANEL}/panel-decisions?asAt=${today}`);
    expect(shown.status).toBe(200);
    expect(textOf(shown)).not.toContain(decided.of.reference);
    expect(textOf(shown)).toContain('There is nothing to show');
    const list = await as('member').get(OF_PANEL);
    expect(textOf(list)).toContain('or have not declared about');
  });

  it.each([
    ['a day that has not come', 'asAt=2099-01-01', 'The date must be today or in the past'],
    ['a day that is none', 'asAt-day=31&asAt-month=2&asAt-year=2026', 'The date must be a real date'],
    ['no day', 'asAt-day=', 'Enter the date the report is about'],
  ])('refuse %s, at the question', async (_what, query, message) => {
    const answer = await as('coordinator').get(`${OF_PANEL}/panel-actions?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain(message);
    const file = await as('coordinator').get(`${OF_PANEL}/panel-actions/workbook?${query}`);
    expect(file.status).toBe(422);
  });

  describe('for the borough', () => {
    it('are run, shown and downloaded as any other report', async () => {
      const [year, month, dayOf] = today.split('-');
      const run = await as('officer-bromley').post('/reports/catalogue/panel-pipeline', {
        'asAt-day': dayOf!,
        'asAt-month': month!,
        'asAt-year': year!,
      });
      const page = await as('officer-bromley').get(run.location!);
      expect(textOf(page)).toContain('Panel pipeline');
      const file = await as('officer-bromley').get(`${run.location}/file`);
      expect(await textIn(file)).toContain(decided.of.reference);
      expect((await as('coordinator').get(`${run.location}/file`)).status).toBe(403);
      const tables = await as('officer-bromley').get(
        `/reports/catalogue/panel-pipeline/tables?asAt=${today}`,
      );
      expect(textOf(tables)).toContain(decided.of.reference);
      expect(tables.html('th').text()).not.toContain('Area code');
      expect(textOf(tables)).not.toContain('are in these figures');
      const none = await as('officer-bromley').get(`/reports/catalogue/unmet-need/tables?asAt=${today}`);
      expect(textOf(none)).toContain('There is nothing in this time');
      expect(none.html('table')).toHaveLength(0);
    });

    it('with personal data have the borough’s own reference, and say so in the audit', async () => {
      const page = await as('approver-bromley').get('/reports/catalogue/panel-decisions');
      expect(textOf(page)).toContain('With personal data');
      const exports = async (): Promise<number> =>
        (
          await storedRows(
            app.database,
            `select 1 from audit.events where action = 'children-exported' and subject_ids = array[$1::uuid]`,
            [decided.of.childId],
          )
        ).length;
      const before = await exports();
      const file = await as('approver-bromley').get(
        `/reports/catalogue/panel-decisions/personal-data?asAt=${today}`,
      );
      const [child] = await storedRows<{ local_reference: string }>(
        app.database,
        'select local_reference from children where id = $1',
        [decided.of.childId],
      );
      expect(await textIn(file)).toContain(child!.local_reference);
      expect(await exports()).toBe(before + 1);
      expect(
        (await as('approver-bromley').get(`/reports/catalogue/unmet-need/personal-data?asAt=${today}`))
          .status,
      ).toBe(404);
    });

    it('of another borough tell nothing of the case', async () => {
      const tables = await as('officer-bexley').get(
        `/reports/catalogue/panel-decisions/tables?asAt=${today}`,
      );
      expect(textOf(tables)).not.toContain(decided.of.reference);
      expect(textOf(tables)).toContain('no live data-sharing agreement for the placements panel');
    });
  });

  it('are scheduled in the version somebody chose: for each borough, or for the programme', async () => {
    const wish = { when: 'every Monday at 07:00', asAtRule: 'day due' };
    for (const [whom, words] of [
      ['a borough', 'Each borough, its own workbook'],
      ['the programme', 'The programme'],
    ] as const) {
      const report = `panel-decisions for ${whom}`;
      const kept = await as('analyst').post('/reports/schedules', { ...wish, report, seen: 'yes' });
      expect(kept.status).toBe(303);
      expect(textOf(await as('analyst').get(kept.location!))).toContain(words);
    }
    const report = 'panel-decisions for the programme';
    const refused = await as('approver-bromley').post('/reports/schedules', { ...wish, report, seen: 'yes' });
    expect(refused.status).toBe(404);
  });

  it('are answered by the API from the same rows', async () => {
    const { status, text } = await as('coordinator').get(
      `/api/v1${OF_PANEL}/panel-decisions/tables?asAt=${today}`,
    );
    expect(status).toBe(200);
    expect(text).toContain(decided.of.reference);
    const none = await as('officer-bexley').get(
      `/api/v1/reports/panel-decisions/personal-data?asAt=${today}`,
    );
    expect([none.status, none.text]).toEqual([
      409,
      expect.stringContaining('no live data-sharing agreement'),
    ]);
  });
});
