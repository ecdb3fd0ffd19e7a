import { day } from '@lib/kernel/day';
import { PANEL_LONDON_REPORTS } from '@lib/reports/panel-london/panel-london-reports';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveReleases, signOffCubes } from '../../db/reports/made-releases';

const ASKED = { 'asAt-day': '5', 'asAt-month': '5', 'asAt-year': '2026' };
const PEOPLE = ['officer-bromley', 'analyst', 'commissioner'] as const;
const CODES = PANEL_LONDON_REPORTS.map(({ code }) => code);

describe('the programme’s versions of the panel’s reports, on pages and in the API', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  const as = (person: (typeof PEOPLE)[number]): Browser => browsers.get(person)!;
  const tablesOf = (code: string): string => `/reports/catalogue/${code}/tables?asAt=2026-05-05`;

  beforeAll(async () => {
    app = await startWebApp();
    await signOffCubes(app.database);
    await saveReleases(app.database, 'operational', day('2026-05-03'));
    await saveReleases(app.database, 'official', day('2026-03-31'));
    for (const person of PEOPLE) browsers.set(person, await app.as(person));
  }, 60_000);
  afterAll(() => app.close());

  it.each(CODES)(
    '%s shows a commissioner tables of a release, and a borough nothing of them',
    async (code) => {
      const seen = await as('commissioner').get(tablesOf(code));
      expect(seen.status).toBe(200);
      expect(seen.html('main').text()).toMatch(/PL-O[PF]-2026-0\d-\d\d-(panel|unmet)/);
      expect(seen.html('table tbody tr').first().text()).toContain('London');
      expect(seen.html('main table').first().text()).not.toContain('Bromley');
      const own = await as('officer-bromley').get(tablesOf(code));
      expect(own.html('main').text()).not.toMatch(/PL-O[PF]-/);
    },
  );

  it('names the release in the API too, for the programme alone', async () => {
    const path = '/api/v1/reports/unmet-need/tables?asAt=2026-05-05';
    const { tables } = (await as('analyst').get(path)).json<{
      tables: { table: string; source: string }[];
    }>();
    expect(tables.map(({ table }) => table)).toEqual([
      'needs', 'ages', 'types_sought', 'areas_sought', 'months', 'over_time', 'coverage', 'releases',
    ]); // prettier-ignore
    expect(tables[0]!.source).toContain('PL-OF-2026-03-31-unmet-need');
    expect((await as('officer-bromley').get(path)).text).not.toContain('PL-OF-');
  });

  it('makes the workbook of the programme for an analyst, and keeps it from boroughs', async () => {
    const made = await as('analyst').post('/reports/catalogue/panel-decisions', ASKED);
    expect(made.status).toBe(303);
    expect(
      (await as('commissioner').get(`${made.location}/file`)).headers.get('content-disposition'),
    ).toContain('panel-decisions-london-31-march-2026');
    expect((await as('officer-bromley').get(`${made.location}/file`)).status).toBe(404);
  });
});
