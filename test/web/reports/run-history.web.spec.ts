import { Temporal } from 'temporal-polyfill';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { insertSchedule } from '@lib/reports/schedules/save-schedule';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const REPORT = '/reports/catalogue/placements-snapshot';
const PEOPLE = ['officer-bexley', 'officer-bromley', 'approver-bromley', 'analyst', 'administrator'] as const;

describe('what can be asked of reports, and what became of them', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    app = await startWebApp();
    const job = await app.database.unitOfWork('job');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 4, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    for (const person of PEOPLE) browsers.set(person, await app.as(person));
    await as('officer-bromley').post(REPORT, {
      'asAt-day': '31',
      'asAt-month': '3',
      'asAt-year': '2026',
    });
  });
  afterAll(() => app.close());

  const as = (person: (typeof PEOPLE)[number]): Browser => browsers.get(person)!;

  describe('running one', () => {
    it('is refused for a day before the first return, on the page, as tables and in the API', async () => {
      const message = 'Your first return begins 1 April 2025: the date must be that day or later';
      const officer = as('officer-bromley');
      const asked = { 'asAt-day': '31', 'asAt-month': '3', 'asAt-year': '2025' };
      const run = await officer.post(REPORT, asked);
      expect([run.status, run.html('.govuk-error-summary').text()]).toEqual([
        422,
        expect.stringContaining(message),
      ]);
      const tables = await officer.get(`${REPORT}/tables?asAt=2025-03-31`);
      expect([tables.status, tables.html('.govuk-error-summary').text()]).toEqual([
        422,
        expect.stringContaining(message),
      ]);
      const api = await officer.get('/api/v1/reports/placements-snapshot/tables?asAt=2025-03-31');
      expect([api.status, api.text]).toEqual([422, expect.stringContaining(message)]);
      expect((await officer.get(REPORT)).html('main').text()).toContain(
        'Your first return begins 1 April 2025',
      );
      expect((await officer.get(`${REPORT}/tables?asAt=2025-04-01`)).status).toBe(200);
    });

    it('tells a borough without an agreement before it asks', async () => {
      const { html } = await as('officer-bexley').get(REPORT);
      expect(html('main .govuk-notification-banner').text()).toContain(
        'Bexley has no live data-sharing agreement',
      );
    });
  });

  describe('the history', () => {
    it('is filtered by how a run ended, with a count, and keeps to the questions it asks', async () => {
      const officer = as('officer-bromley');
      const rows = async (query: string): Promise<number> =>
        (await officer.get(`/reports/runs?${query}`)).html('tbody tr').length;
      const all = await rows('');
      expect(all).toBeGreaterThan(0);
      expect((await rows('state=ready')) + (await rows('state=delivered'))).toBe(all);
      const none = await officer.get('/reports/runs?state=failed');
      expect(none.html('main').text()).toContain('No run matches these filters');
      expect((await officer.get('/reports/runs?foo=bar')).status).toBe(400);
    });

    it('is there for the programme by borough, in the order of names', async () => {
      const job = await app.database.unitOfWork('job');
      const web = await app.database.unitOfWork('web');
      const start = Temporal.Instant.from('2026-04-01T00:00:00Z');
      await web.run({ scope: 'programme', personId: null, boroughId: null }, (tx) =>
        insertSchedule(
          tx,
          {
            reportCode: 'placements-snapshot',
            cadence: readCadence('every Monday at 07:00'),
            asAtRule: 'day due',
          },
          'An analyst',
          start,
        ),
      );
      await job.run(SYSTEM, (tx) => planDueOccurrences(tx, start.add({ hours: 10 * 24 })));
      for (const person of ['analyst', 'administrator'] as const) {
        const { html } = await as(person).get('/reports/runs');
        const boroughs = html('tbody tr').map((_, row) => html(row).find('td').first().text().trim()).get(); // prettier-ignore
        expect(boroughs).toHaveLength(33);
        expect(boroughs.slice(0, 7).at(-1)).toBe('City of London');
        expect(html('tbody tr').first().text()).toContain('Missed and caught up');
        const one = await as(person).get('/reports/runs?borough=westminster');
        expect(one.html('tbody tr')).toHaveLength(1);
        expect(one.html('.moj-filter__tag').text()).toContain('Westminster');
      }
    });
  });

  describe('at home', () => {
    const cardsOf = async (person: (typeof PEOPLE)[number]): Promise<Record<string, string>> => {
      const { html } = await as(person).get('/');
      return Object.fromEntries(
        html('.plp-card').map((_, one) => [[html(one).find('h2').text().trim(), html(one).text().replace(/\s+/g, ' ')]]).get(),
      ) as Record<string, string>; // prettier-ignore
    };

    it('says to each role what is theirs: the last run, failures, pauses and what is due', async () => {
      expect((await cardsOf('officer-bromley'))['Reports']).toMatch(/Last run: (ready|delivered), /);
      const approver = await cardsOf('approver-bromley');
      expect(approver['Report schedules']).toMatch(/No failed runs in the last 7 days; next due /);
      const analyst = await cardsOf('analyst');
      expect(analyst['Reports']).toContain('No failed runs in the last 7 days');
      expect(analyst['Reports']).not.toMatch(/run one|open the workbooks/i);
      expect((await cardsOf('administrator'))['Reports']).toContain('No failed runs in the last 7 days');
    });
  });
});
