import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const PEOPLE = [
  'officer-bromley',
  'approver-bromley',
  'approver-bexley',
  'protection-lead',
  'analyst',
  'commissioner',
  'administrator',
] as const;
type Who = (typeof PEOPLE)[number];

const BUNDLE = '/reports/catalogue/workstream-use-of-london';
const MARCH = { 'asAt-day': '31', 'asAt-month': '3', 'asAt-year': '2026' };
const WISH = {
  ...{ report: 'workstream-use-of-london for a borough', when: 'every Monday at 07:00' },
  asAtRule: 'end of month before',
};

describe('chosen reports, whom a run tells, and who used the service', () => {
  let app: WebApp;
  const browsers = new Map<Who, Browser>();

  beforeAll(async () => {
    app = await startWebApp();
    const job = await app.database.unitOfWork('job');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 4, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    for (const person of PEOPLE) browsers.set(person, await app.as(person));
  });
  afterAll(() => app.close());

  const as = (person: Who): Browser => browsers.get(person)!;
  const text = async (person: Who, path: string): Promise<string> =>
    (await as(person).get(path)).html('main').text().replace(/\s+/g, ' ');
  const ticked = async (person: Who, path: string): Promise<string[]> => {
    const page = await as(person).get(path);
    return page.html('input[name=parts][checked]').map((_, box) => page.html(box).attr('value')!).get(); // prettier-ignore
  };

  it('are offered with every report ticked, and to those who may run it', async () => {
    expect(await ticked('approver-bromley', BUNDLE)).toContain('placements-snapshot');
    expect(await text('approver-bromley', BUNDLE)).toMatch(
      /Which reports go in\?.*Tell somebody when it is there/,
    );
    expect(await ticked('commissioner', BUNDLE)).toEqual([]);
    expect(await text('officer-bromley', '/reports/catalogue/placements-snapshot')).not.toContain(
      'Which reports',
    );
    expect(await text('analyst', '/workstreams/use-of-london')).toContain(
      'or those you choose, as one workbook',
    );
  });

  it('make a workbook of what was ticked, say so on its page, and keep what was typed where none was', async () => {
    const chosen = { ...MARCH, choose: 'yes', roles: 'officer' };
    const none = await as('approver-bromley').post(BUNDLE, chosen);
    expect([none.status, none.html('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('Select at least one report'),
    ]);
    expect(none.html('input[name=roles][checked]').attr('value')).toBe('officer');
    expect(none.html('input[name=parts][checked]')).toHaveLength(0);
    const made = await as('approver-bromley').post(BUNDLE, { ...chosen, parts: 'placements-snapshot' });
    expect(made.status).toBe(303);
    expect(await text('approver-bromley', made.location!)).toMatch(
      /Reports in it Placements snapshot.*Tells Everybody who is a borough officer.*Who was told.*Told that it is ready/,
    );
    const again = await as('officer-bromley').post(BUNDLE, {
      ...MARCH,
      againOf: made.location!.split('/').at(-1)!,
    });
    expect(await text('officer-bromley', again.location!)).toContain('Reports in it Placements snapshot');
    expect(await text('officer-bromley', '/messages')).toContain(
      'A report is ready: Workstream: Use of London’s own provision',
    );
  });

  it('are asked for once the report of a schedule is known, and stand on its page', async () => {
    const asked = await as('analyst').post('/reports/schedules/check', WISH);
    expect(asked.html('h1').text()).toBe('Which reports go in');
    expect(asked.html('input[name=parts][checked]').length).toBeGreaterThan(2);
    const none = await as('analyst').post('/reports/schedules/check', { ...WISH, choose: 'yes' });
    expect([none.status, none.html('h1').text()]).toEqual([422, 'Which reports go in']);
    const chosen = { ...WISH, choose: 'yes', parts: 'placements-snapshot' };
    const check = await as('analyst').post('/reports/schedules/check', chosen);
    expect(check.html('main').text().replace(/\s+/g, ' ')).toContain('Reports in it Placements snapshot');
    const { location } = await as('analyst').post('/reports/schedules', { ...chosen, seen: 'yes' });
    expect(await text('analyst', location!)).toContain('Reports in it Placements snapshot');
    const change = { ...WISH, version: '1', when: 'every Tuesday at 07:00' };
    const kept = await as('analyst').post(`${location}/check`, change);
    expect(kept.html('input[name=parts][checked]').map((_, box) => kept.html(box).attr('value')).get()).toEqual([
      'placements-snapshot',
    ]); // prettier-ignore
    const saved = await as('analyst').post(location!, {
      ...change,
      choose: 'yes',
      seen: 'yes',
      parts: 'distance-and-location',
    });
    expect(saved.status).toBe(303);
    expect(await text('analyst', location!)).toMatch(/Every Tuesday.*Reports in it Distance and location/);
  });

  it('of a schedule for each borough are tested by a borough, and the programme hears by whom', async () => {
    const { location } = await as('analyst').post('/reports/schedules', {
      ...{ ...WISH, seen: 'yes', choose: 'yes', parts: 'placements-snapshot' },
    });
    expect(await text('analyst', location!)).toMatch(
      /a test cannot be sent to you. Approvers can have .* one: .*Bexley, .*Bromley/,
    );
    expect(await text('analyst', `${location}/preview`)).toContain('These boroughs have one');
    expect((await as('analyst').post(`${location}/test`, {})).status).toBe(403);
    expect((await as('officer-bromley').post(`${location}/test`, {})).status).toBe(403);
    expect(await text('approver-bromley', location!)).toMatch(
      /Preview what it would make now for Bromley.*makes the workbook of Bromley once/,
    );
    expect(await text('approver-bromley', `${location}/preview`)).toMatch(
      /Area Bromley.*Its tables.*Coverage/,
    );
    expect((await as('approver-bromley').post(`${location}/run`, { ...MARCH, tells: 'nobody' })).status).toBe(
      403,
    );
    const sent = await as('approver-bromley').post(`${location}/test`, {});
    expect(await text('approver-bromley', sent.location!)).toMatch(/Test Yes.*A test, for whoever asked/);
    expect((await as('approver-bexley').get(sent.location!)).status).toBe(404);
    expect((await as('analyst').get(`${sent.location}/file`)).status).toBe(404);
  });

  it('shows access and downloads to a data-protection lead of their borough, and to administrators of everybody', async () => {
    const lead = await text('protection-lead', '/reports/access');
    expect(lead).toMatch(/Borough approver.*Borough officer/);
    expect(lead).not.toContain('Bexley');
    const all = await text('administrator', '/reports/access');
    expect(all).toMatch(/Bexley.*Bromley.*The programme/);
    for (const who of ['officer-bromley', 'approver-bromley', 'analyst', 'commissioner'] as const)
      expect((await as(who).get('/reports/access')).status).toBe(403);
    const today = new SystemClock().today();
    const file = await as('protection-lead').get(`/reports/access/workbook?asAt=${today}`);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('access-and-downloads-bromley') as unknown,
    ]);
    const early = await as('protection-lead').get('/reports/access?asAt=2020-01-31');
    expect([early.status, early.html('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('The audit begins on'),
    ]);
    const rows = await app.database.rowsAsSuperuser<{ report: string }>(
      `select particulars->>'report' as report from audit.events where action = 'report-run' and scope = 'protection'`,
    );
    expect(rows.map(({ report }) => report)).toContain('access-and-downloads');
    expect(await text('approver-bromley', '/reports')).toContain('Access and downloads');
  });
});
