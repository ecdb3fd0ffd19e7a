import { day } from '@lib/kernel/day';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveReleases, signOffCubes } from '../../db/reports/made-releases';

const REPORT = '/reports/catalogue/london-placements';
const ASKED = { 'asAt-day': '5', 'asAt-month': '5', 'asAt-year': '2026' };
const PEOPLE = ['officer-bromley', 'approver-bromley', 'analyst', 'commissioner', 'coordinator', 'administrator'] as const; // prettier-ignore

describe('the programme’s report on pages and in the API', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  let runId: string;

  beforeAll(async () => {
    app = await startWebApp();
    await signOffCubes(app.database);
    await saveReleases(app.database, 'operational', day('2026-05-03'));
    for (const person of PEOPLE) browsers.set(person, await app.as(person));
    const made = await as('analyst').post(REPORT, ASKED);
    runId = made.location?.split('/').at(-1) ?? '';
  });
  afterAll(() => app.close());

  const as = (person: (typeof PEOPLE)[number]): Browser => browsers.get(person)!;
  const send = (person: (typeof PEOPLE)[number], path: string, body: object): Promise<Answer> =>
    as(person).send('POST', path, {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs', origin: app.url },
      body: JSON.stringify(body),
    });

  it.each([
    [REPORT, 404, 404, 200, 200, 403, 200],
    [`${REPORT}/tables?asAt=2026-05-05`, 404, 404, 200, 200, 403, 403],
    ['/reports/runs/RUN', 404, 404, 200, 200, 403, 404],
    ['/reports/runs/RUN/file', 404, 404, 200, 200, 403, 403],
    ['/api/v1/report-runs/RUN', 404, 404, 200, 200, 403, 404],
    ['/api/v1/report-runs/RUN/file', 404, 404, 200, 200, 403, 403],
    ['/api/v1/reports/london-placements/tables?asAt=2026-05-05', 404, 404, 200, 200, 403, 403],
  ] as const)('GET %s is for the programme’s people who may', async (path, ...statuses) => {
    const seen = [];
    for (const person of PEOPLE) seen.push((await as(person).get(path.replace('RUN', runId))).status);
    expect(seen).toEqual(statuses);
  });

  it('is made by an analyst, and by nobody else', async () => {
    const made = [];
    for (const person of PEOPLE) made.push((await as(person).post(REPORT, ASKED)).status);
    expect(made).toEqual([404, 404, 303, 403, 403, 403]);
    const asked = { asAt: '2026-05-05' };
    const path = '/api/v1/reports/london-placements/runs';
    expect((await send('officer-bromley', path, asked)).status).toBe(404);
    const run = await send('analyst', path, asked);
    expect([run.status, run.json<object>()]).toEqual([201, expect.objectContaining({ boroughId: null, state: 'ready' })]); // prettier-ignore
  });

  it('is in the catalogue of those who may have it', async () => {
    const listed = async (person: (typeof PEOPLE)[number]): Promise<boolean> =>
      (await as(person).get('/reports')).html('main').text().includes('Placements across boroughs');
    expect([await listed('analyst'), await listed('commissioner'), await listed('officer-bromley')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('has a run of its own in the history, by itself where that is asked', async () => {
    const { html } = await as('commissioner').get('/reports/runs?borough=programme');
    const madeFor = html('tbody tr').map((_, row) => html(row).find('td').first().text().trim()).get(); // prettier-ignore
    expect(new Set(madeFor)).toEqual(new Set(['The programme']));
    expect((await as('officer-bromley').get('/reports/runs')).html('tbody tr')).toHaveLength(0);
  });

  it('shows the same tables on a page, one at a time, with their areas, their release and their notes alone', async () => {
    const { html } = await as('commissioner').get(`${REPORT}/tables?asAt=2026-05-05`);
    expect(html('caption')).toHaveLength(1);
    expect(html('nav[aria-label="Tables of the report"] a')).toHaveLength(8);
    expect(html('main').text()).toContain('Weekly release PL-OP-2026-05-03-placements of this service');
    expect(html('main').text()).not.toContain('Each month is shown as its last weekly release has it');
    expect(html('caption').first().text()).toBe(
      'Children looked after by placement group, London, 3 May 2026',
    );
    const first = html('table').first().find('tbody tr').first().find('th, td');
    expect(first.map((_, cell) => html(cell).text().trim()).get().slice(0, 2)).toEqual(['London', 'E12000007']); // prettier-ignore
    expect(html('main form[method=post]')).toHaveLength(0);
  });

  it('shows another of its tables where that is asked, and tells of the release in the API too', async () => {
    const { html } = await as('commissioner').get(`${REPORT}/tables?asAt=2026-05-05&table=month_by_month`);
    expect(html('main').text()).toContain('month by month, London, no whole month by 3 May 2026');
    expect(html('main').text()).toContain('There is nothing in this time. The workbook says the same.');
    expect(html('nav a[aria-current=page]').text()).toContain('Month by month');
    expect(html('main form input[name=table]').attr('value')).toBe('month_by_month');
    const answer = await as('analyst').get('/api/v1/reports/london-placements/tables?asAt=2026-05-05');
    const { tables } = answer.json<{ tables: { table: string; source: string }[] }>();
    expect(tables.find(({ table }) => table === 'location_tiers')!.source).toContain(
      'PL-OP-2026-05-03-location-tiers',
    );
  });

  it('is handed over, and who had it is seen', async () => {
    const file = await as('commissioner').get(`/reports/runs/${runId}/file`);
    expect(file.headers.get('content-disposition')).toContain('london-placements-london-3-may-2026');
    const { html } = await as('analyst').get(`/reports/runs/${runId}`);
    expect(html('caption').text()).toContain('Who downloaded it');
  });

  it('is made again of the same releases from the page of its run, by those who may run it', async () => {
    const again = { ...ASKED, againOf: runId };
    const page = await as('analyst').get(`/reports/runs/${runId}`);
    expect(page.html('details table').text()).toContain('PL-OP-2026-05-03-placements');
    expect(page.html('main form input[name=againOf]').attr('value')).toBe(runId);
    expect((await as('commissioner').get(`/reports/runs/${runId}`)).html('main form')).toHaveLength(0);
    const made = await as('analyst').post(REPORT, again);
    expect(made.status).toBe(303);
    const { html } = await as('commissioner').get(made.location!);
    expect(html(`main a[href="/reports/runs/${runId}"]`).text()).toContain('An earlier run');
    const tables = await as('commissioner').get(`${REPORT}/tables?asAt=2026-05-05&againOf=${runId}`);
    expect(tables.html('main').text()).toContain('of the releases that the run was made of');
    expect(tables.html('nav[aria-label="Tables of the report"] a').eq(1).attr('href')).toContain(`againOf=${runId}`); // prettier-ignore
    expect((await as('commissioner').post(REPORT, again)).status).toBe(403);
    expect((await as('analyst').post(REPORT, { ...again, 'asAt-day': '4' })).status).toBe(422);
    expect((await as('analyst').post(REPORT, { ...again, againOf: 'x' })).status).toBe(422);
  });

  it('is made again over the API, which tells of the releases of a run', async () => {
    const path = '/api/v1/reports/london-placements/runs';
    const asked = { asAt: '2026-05-05', againOf: runId };
    const run = await send('analyst', path, asked);
    expect([run.status, run.json<object>()]).toEqual([201, expect.objectContaining({ againOf: runId })]);
    const details = (await as('analyst').get(`/api/v1/report-runs/${runId}`)).json<{
      releases: { reference: string; ruleVersion: number }[];
    }>();
    expect(details.releases).toContainEqual(
      expect.objectContaining({ reference: 'PL-OP-2026-05-03-placements', ruleVersion: 1 }),
    );
    const unknown = { ...asked, againOf: '01a203d0-5d3b-7e8d-8ff4-f861b2cadcd4' };
    expect((await send('analyst', path, unknown)).status).toBe(404);
  });

  it('says why there is none for a day before the first release', async () => {
    const early = { ...ASKED, 'asAt-day': '1' };
    const answer = await as('analyst').post(REPORT, early);
    expect([answer.status, answer.html('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('The first release of London figures is of 3 May 2026'),
    ]);
  });

  it('is scheduled for the programme, which boroughs neither see nor set', async () => {
    const wish = { report: 'london-placements', when: 'every Monday at 07:00', asAtRule: 'day due' };
    const check = await as('analyst').post('/reports/schedules/check', wish);
    expect(check.html('main dl').text()).toMatch(/For\s+The programme/);
    const kept = await as('analyst').post('/reports/schedules', { ...wish, seen: 'yes' });
    expect(kept.status).toBe(303);
    expect((await as('commissioner').get(kept.location!)).html('main').text()).toContain('The programme');
    expect((await as('commissioner').get(`${kept.location!}/edit`)).status).toBe(403);
    expect((await as('approver-bromley').get(kept.location!)).status).toBe(404);
    expect((await as('approver-bromley').post('/reports/schedules', { ...wish, seen: 'yes' })).status).toBe(404); // prettier-ignore
    expect((await as('approver-bromley').get('/reports/schedules/new')).html('main').text()).not.toContain('Placements across boroughs'); // prettier-ignore
  });
});
