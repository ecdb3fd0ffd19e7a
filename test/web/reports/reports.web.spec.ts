import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const REPORT = '/reports/catalogue/placements-snapshot';
const PEOPLE = [
  'officer-bromley', 'approver-bromley', 'officer-bexley', 'analyst', 'coordinator', 'administrator', 'protection-lead',
] as const; // prettier-ignore

describe('reports on pages', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  let runId: string;

  beforeAll(async () => {
    app = await startWebApp();
    const job = await app.database.unitOfWork('job');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 4, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    for (const person of PEOPLE) browsers.set(person, await app.as(person));
    const made = await as('officer-bromley').post(REPORT, {
      'asAt-day': '31',
      'asAt-month': '3',
      'asAt-year': '2026',
    });
    runId = made.location?.split('/').at(-1) ?? '';
  });
  afterAll(() => app.close());

  const as = (person: (typeof PEOPLE)[number]): Browser => browsers.get(person)!;

  it.each([
    ['/reports', 200, 200, 200, 200, 403, 200, 403],
    [REPORT, 200, 200, 200, 200, 403, 200, 403],
    [`${REPORT}/tables?asAt=2026-03-31`, 200, 200, 200, 403, 403, 403, 403],
    ['/reports/runs', 200, 200, 200, 200, 403, 200, 403],
    ['/reports/runs/RUN', 200, 200, 404, 404, 403, 404, 403],
    ['/reports/runs/RUN/file', 200, 200, 404, 404, 403, 403, 403],
    ['/reports/schedules', 200, 200, 200, 200, 403, 200, 403],
    ['/reports/schedules/new', 403, 200, 403, 200, 403, 403, 403],
    ['/api/v1/reports', 200, 200, 200, 200, 403, 200, 403],
    ['/api/v1/report-runs', 200, 200, 200, 200, 403, 200, 403],
    ['/api/v1/report-runs/RUN', 200, 200, 404, 404, 403, 404, 403],
    ['/api/v1/report-schedules', 200, 200, 200, 200, 403, 200, 403],
  ] as const)('GET %s is for those who may', async (path, ...statuses) => {
    const seen = [];
    for (const person of PEOPLE) seen.push((await as(person).get(path.replace('RUN', runId))).status);
    expect(seen).toEqual(statuses);
  });

  it('a report leads to a schedule of its own, where its versions alone are offered', async () => {
    const report = await as('analyst').get('/reports/catalogue/panel-actions');
    const href = report.html('a:contains("Set a schedule for it")').attr('href')!;
    const offered = async (address: string): Promise<string[]> =>
      (await as('analyst').get(address))
        .html('input[name=report]')
        .map((_, one) => one.attribs['value']!)
        .get();
    expect(await offered(href)).toEqual(['panel-actions for a borough', 'panel-actions for the programme']);
    expect((await offered('/reports/schedules/new')).length).toBeGreaterThan(30);
    const [only] = await offered('/reports/schedules/new?report=demand-and-capacity');
    expect(only).toBe('demand-and-capacity');
    expect((await as('analyst').get('/reports/schedules/new?report=moon')).status).toBe(422);
    expect((await as('officer-bromley').get(REPORT)).html('a:contains("Set a schedule for it")').length).toBe(
      0,
    );
  });

  it('sends a visitor who is not signed in away', async () => {
    expect([302, 303, 401]).toContain((await app.browser().get('/reports')).status);
  });

  describe('running one', () => {
    it('leads to the run’s own page with its workbook and facts', async () => {
      const { html, status, title } = await as('officer-bromley').get(`/reports/runs/${runId}`);
      expect(status).toBe(200);
      expect(title).toMatch(/Placements snapshot: (ready|delivered)/);
      const facts = Object.fromEntries(
        html('dl div')
          .map((_, row) => [[html(row).find('dt').text().trim(), html(row).find('dd').first().text().trim()]])
          .get(),
      ) as Record<string, string>;
      expect(facts).toMatchObject({
        Outcome: expect.stringMatching(/^(Ready|Delivered)$/) as unknown,
        'Made for': 'Bromley',
        'Date it is about': '31 March 2026',
        Attempts: '1',
      });
      expect(facts['Asked for by']).toMatch(/^[A-Z]/);
      expect(facts['Asked for by']).not.toContain('Asked');
      expect(html('main').text()).toContain('placements-snapshot-bromley-31-march-2026');
    });

    it.each([
      [
        'a day that has not come',
        { 'asAt-day': '1', 'asAt-month': '1', 'asAt-year': '2099' },
        'The date must be today or in the past',
      ],
      [
        'a day that is none',
        { 'asAt-day': '31', 'asAt-month': '2', 'asAt-year': '2026' },
        'The date must be a real date',
      ],
      ['no day', { 'asAt-day': '', 'asAt-month': '', 'asAt-year': '' }, 'Enter the date the report is about'],
    ])('is refused for %s, at the question', async (_what, fields, message) => {
      const answer = await as('officer-bromley').post(REPORT, fields);
      expect(answer.status).toBe(422);
      expect(answer.html('.govuk-error-summary').text()).toContain(message);
      expect(answer.html('input[name="asAt-day"]').attr('value') ?? '').toBe(fields['asAt-day']);
    });

    it('is not for an analyst', async () => {
      const answer = await as('analyst').post(REPORT, {
        'asAt-day': '31',
        'asAt-month': '3',
        'asAt-year': '2026',
      });
      expect(answer.status).toBe(403);
    });

    it('is skipped with the reason for a borough without an agreement', async () => {
      const made = await as('officer-bexley').post(REPORT, {
        'asAt-day': '31',
        'asAt-month': '3',
        'asAt-year': '2026',
      });
      const run = await as('officer-bexley').get(made.location!);
      expect(run.html('main').text()).toContain('Bexley has no live data-sharing agreement for sufficiency.');
    });

    it('shows the same tables on a page', async () => {
      const { html } = await as('officer-bromley').get(`${REPORT}/tables?asAt=2026-03-31`);
      const captions = html('caption')
        .map((_, one) => html(one).text())
        .get();
      expect(captions).toHaveLength(6);
      expect(captions[1]).toBe(
        'Children looked after by placement, provider and age, Bromley, 31 March 2026',
      );
      const firstRow = html('table')
        .eq(1)
        .find('tbody tr')
        .first()
        .find('th, td')
        .map((_, cell) => html(cell).text().trim())
        .get();
      expect(firstRow.slice(0, 4)).toEqual(['Total', 'Total', '1', '100%']);
    });

    it('shows on a page what it is true for, no rows of noughts, what is not known, and a way to the workbook', async () => {
      const { html } = await as('officer-bromley').get(`${REPORT}/tables?asAt=2026-03-31`);
      const text = html('main').text();
      expect(text).toContain('Data as at 31 March 2026.');
      expect(text).toMatch(/\d+ rows in which every figure is 0 are left out here\. The workbook has them\./);
      expect(html('table').eq(1).find('tbody tr').length).toBeLessThan(10);
      const months = html('table').eq(4).find('tbody tr');
      expect(months).toHaveLength(24);
      expect(months.first().text()).toContain('not available');
      expect(months.last().text()).not.toContain('not available');
      const form = html('main form[method=post]');
      expect(form.attr('action')).toBe(REPORT);
      expect(form.find('input[name=asAt-year]').attr('value')).toBe('2026');
    });
  });

  describe('downloading', () => {
    it('hands the workbook over, and everybody of the borough sees to whom', async () => {
      const file = await as('approver-bromley').get(`/reports/runs/${runId}/file`);
      expect(file.headers.get('content-type')).toContain('spreadsheetml');
      expect(file.headers.get('content-disposition')).toContain('placements-snapshot-bromley-31-march-2026');
      expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
      const { html } = await as('officer-bromley').get(`/reports/runs/${runId}`);
      expect(html('caption').text()).toContain('Who downloaded it');
      const audit = await app.database.unitOfWork('audit');
      const told = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
        tx.query(
          `select borough_id from audit.events where action = 'report-downloaded' and subject_ids = array[$1::uuid]`,
          [runId],
        ),
      );
      expect(told.length).toBeGreaterThan(0);
    });

    it('of a run of another borough, and of one that never was, is the same 404', async () => {
      const foreign = await as('officer-bexley').get(`/reports/runs/${runId}/file`);
      const unknown = await as('officer-bexley').get(
        '/reports/runs/01928374-0000-7000-8000-000000000000/file',
      );
      expect([foreign.status, unknown.status]).toEqual([404, 404]);
      expect(foreign.html('h1').text()).toBe(unknown.html('h1').text());
    });
  });

  describe('schedules', () => {
    const ASKED = {
      report: 'placements-snapshot',
      when: 'On the second working day of the month at 8am',
      asAtRule: 'end of month before',
    };
    const hidden = (page: { html: Awaited<ReturnType<Browser['get']>>['html'] }): Record<string, string> =>
      Object.fromEntries(
        page
          .html('main form input[type=hidden]')
          .map((_, one) => [[page.html(one).attr('name')!, page.html(one).attr('value')!]])
          .get() as [string, string][],
      );

    it('are said back with the next three dates, then kept, changed, paused and resumed', async () => {
      const analyst = as('analyst');
      const check = await analyst.post('/reports/schedules/check', ASKED);
      expect(check.html('main').text()).toContain(
        'The second working day of the month at 08:00, London time',
      );
      expect(check.html('main li')).toHaveLength(3);
      expect(check.html('main dl').text()).toMatch(
        /last day of the month before[\s\S]*Each borough, its own workbook/,
      );
      const { _csrf, ...fields } = hidden(check);
      expect(_csrf).toBeDefined();
      const kept = await analyst.post('/reports/schedules', fields);
      expect(kept.status).toBe(303);
      const path = kept.location!;
      const shown = await analyst.get(path);
      expect(shown.html('main').text()).toContain('Each borough, its own workbook');

      const change = await analyst.post(`${path}/check`, {
        ...ASKED,
        when: 'every Monday at 07:00',
        version: '1',
      });
      const changed = Object.fromEntries(Object.entries(hidden(change)).filter(([name]) => name !== '_csrf'));
      expect((await analyst.post(path, changed)).status).toBe(303);
      expect((await analyst.post(path, changed)).status).toBe(409);
      expect((await analyst.get(path)).html('h1').text()).toContain('Every Monday at 07:00');

      expect((await analyst.post(`${path}/pause`, { version: '2' })).status).toBe(303);
      expect((await analyst.get(path)).html('main').text()).toContain('It is paused');
      expect((await analyst.post(`${path}/resume`, { version: '3' })).status).toBe(303);

      const approver = as('approver-bromley');
      expect((await approver.get(path)).html('main').text()).not.toContain('Change this schedule');
      expect((await approver.get(`${path}/edit`)).status).toBe(403);
      expect((await approver.post(`${path}/pause`, { version: '4' })).status).toBe(403);
    });

    it('of a borough are its own', async () => {
      const approver = as('approver-bromley');
      const kept = await approver.post('/reports/schedules', { ...ASKED, seen: 'yes' });
      const path = kept.location!;
      expect((await approver.get(path)).html('main').text()).toContain('Bromley');
      expect((await as('analyst').get(path)).status).toBe(404);
      expect((await as('officer-bexley').get(path)).status).toBe(404);
    });

    it.each([
      ['words that say nothing', { when: 'now and then at 07:00' }, 'Enter when it should run in words'],
      ['a time at which the clocks change', { when: 'every Monday at 01:30' }, 'the clocks change'],
      ['no words', { when: '' }, 'Enter when it should run'],
      ['no report', { report: '' }, 'Select a report'],
    ])('are not kept for %s', async (_what, wrong, message) => {
      const answer = await as('analyst').post('/reports/schedules', { ...ASKED, ...wrong });
      expect(answer.status).toBe(422);
      expect(answer.html('.govuk-error-summary').text()).toContain(message);
    });
  });
});
