import { Temporal } from 'temporal-polyfill';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const PEOPLE = [
  'officer-bromley',
  'approver-bromley',
  'approver-bexley',
  'analyst',
  'commissioner',
  'administrator',
] as const;

const WISH = {
  report: 'placements-snapshot',
  when: 'every Monday at 07:00',
  asAtRule: 'end of month before',
};
const MARCH = { 'asAt-day': '31', 'asAt-month': '3', 'asAt-year': '2026' };

describe('schedules whose reports arrive', () => {
  let app: WebApp;
  let job: UnitOfWork;
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    app = await startWebApp();
    job = await app.database.unitOfWork('job');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 4, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    for (const person of PEOPLE) browsers.set(person, await app.as(person));
  });
  afterAll(() => app.close());

  const as = (person: (typeof PEOPLE)[number]): Browser => browsers.get(person)!;
  const text = async (person: (typeof PEOPLE)[number], path: string): Promise<string> =>
    (await as(person).get(path)).html('main').text().replace(/\s+/g, ' ');
  const set = async (person: 'approver-bromley' | 'analyst', wish: object = {}): Promise<string> => {
    const kept = await as(person).post('/reports/schedules', { ...WISH, seen: 'yes', ...wish });
    expect(kept.status).toBe(303);
    return kept.location!;
  };
  const versionOf = async (person: (typeof PEOPLE)[number], path: string): Promise<string> =>
    (await as(person).get(`${path}/recipients`)).html('input[name=version]').attr('value')!;
  const tell = async (
    person: 'approver-bromley' | 'analyst',
    path: string,
    told: Record<string, string>,
  ): Promise<Awaited<ReturnType<Browser['post']>>> =>
    as(person).post(`${path}/recipients`, { version: await versionOf(person, path), ...told });

  it('are kept as drafts without a time, say so, and cannot be let run before they have one', async () => {
    const path = await set('approver-bromley', { when: '', draft: 'yes' });
    expect(await text('approver-bromley', path)).toMatch(/No time yet.*It is a draft, and does not run/);
    expect(await text('approver-bromley', '/reports/schedules')).toContain('Not while it is a draft');
    const early = await as('approver-bromley').post(`${path}/resume`, { version: '1' });
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('Say when it should run')]);
    const change = { ...WISH, version: '1', seen: 'yes', skip: 'same' };
    expect((await as('approver-bromley').post(path, change)).status).toBe(303);
    expect(await text('approver-bromley', path)).toMatch(
      /nothing has changed since the last one.*It is a draft/,
    );
    expect((await as('approver-bromley').post(`${path}/resume`, { version: '2' })).status).toBe(303);
    expect(await text('approver-bromley', path)).toContain('Next three times');
  });

  it('offer only those who may open what they make, and refuse others', async () => {
    const own = await set('approver-bromley');
    const page = await as('approver-bromley').get(`${own}/recipients`);
    const labels = page.html('main label').map((_, one) => page.html(one).text().trim()).get(); // prettier-ignore
    expect(labels).toEqual(expect.arrayContaining(['Borough officer', 'Borough approver']));
    expect(labels.join()).not.toMatch(/Analyst|Commissioner/);
    expect(labels.length).toBeGreaterThan(3);
    const wrong = await tell('approver-bromley', own, { roles: 'analyst' });
    expect(wrong.status).toBe(422);
    expect(wrong.html('.govuk-error-summary').text()).toContain('cannot open workbooks made for a borough');
    expect((await tell('approver-bromley', own, { roles: 'officer' })).status).toBe(303);
    expect(await text('approver-bromley', own)).toContain('Everybody who is a borough officer');
    const stale = await as('approver-bromley').post(`${own}/recipients`, { version: '1', roles: 'officer' });
    expect(stale.status).toBe(409);
    const each = await set('analyst');
    expect(await text('analyst', `${each}/recipients`)).toContain('People are not named here');
  });

  it('show what they would make, to their own people', async () => {
    const own = await set('approver-bromley');
    const preview = await text('approver-bromley', `${own}/preview`);
    expect(preview).toMatch(/What it would make now.*Area Bromley.*Its tables.*Coverage/);
    expect((await as('officer-bromley').get(`${own}/preview`)).status).toBe(403);
    expect((await as('analyst').get(`${own}/preview`)).status).toBe(404);
    const each = await text('analyst', `${await set('analyst')}/preview`);
    expect(each).toContain('which only that borough sees');
    expect(each).not.toMatch(/Data as at/);
  });

  it('send a test to whoever asks, and to nobody else', async () => {
    const own = await set('approver-bromley');
    await tell('approver-bromley', own, { roles: 'officer' });
    const sent = await as('approver-bromley').post(`${own}/test`, {});
    expect(sent.status).toBe(303);
    const run = await text('approver-bromley', sent.location!);
    expect(run).toMatch(
      /Test Yes: sent to whoever asked.*Who was told.*A test, for whoever asked.*Told that it is ready/,
    );
    expect(await text('approver-bromley', '/messages')).toContain('A report is ready: Placements snapshot');
    expect(await text('officer-bromley', '/messages')).not.toContain('A report is ready');
    expect((await as('analyst').post(`${await set('analyst')}/test`, {})).status).toBe(403);
  });

  it('make a run of any day when asked, told to the recipients; a message leads to it', async () => {
    const own = await set('approver-bromley');
    await tell('approver-bromley', own, { roles: 'officer' });
    const early = { ...MARCH, 'asAt-year': '2020', tells: 'recipients' };
    const refused = await as('approver-bromley').post(`${own}/run`, early);
    expect([refused.status, refused.html('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('must be that day or later'),
    ]);
    const made = await as('approver-bromley').post(`${own}/run`, { ...MARCH, tells: 'recipients' });
    expect(made.status).toBe(303);
    const inbox = await as('officer-bromley').get('/messages');
    const link = inbox.html('main a').filter((_, one) => /A report is ready/.test(inbox.html(one).text())); // prettier-ignore
    const opened = await as('officer-bromley').get(link.first().attr('href')!);
    expect(opened.location).toBe(made.location);
    expect((await as('officer-bromley').get(`${made.location}/file`)).status).toBe(200);
    expect(await text('approver-bromley', `${made.location}`)).toMatch(
      /Borough officer.*Told that it is ready/,
    );
  });

  it('of each borough are made by a worker when asked, and tell the programme only how it went', async () => {
    const each = await set('analyst');
    await tell('analyst', each, { roles: 'approver' });
    const asked = await as('analyst').post(`${each}/run`, { ...MARCH, tells: 'recipients' });
    expect(asked.location).toContain('/reports/runs?schedule=');
    const banner = (await as('analyst').get(asked.location!)).html('.govuk-notification-banner--success');
    expect(banner.text()).toContain('A worker makes it for each borough');
  });

  it('pause when their owner leaves, say so, and are taken over', async () => {
    const each = await set('analyst');
    const id = each.split('/').at(-1)!;
    await app.database.asSuperuser(`update schedules set owner_id = gen_random_uuid() where id = $1`, [id]);
    await job.run(SYSTEM, (tx) => planDueOccurrences(tx, Temporal.Now.instant()));
    expect(await text('analyst', '/reports/schedules')).toMatch(
      /1 schedule is paused because the owner has left/,
    );
    expect(await text('analyst', each)).toContain('It is paused until somebody takes it over');
    expect(await text('analyst', '/messages')).toContain(
      'A report schedule is paused because its owner has left',
    );
    expect((await as('analyst').post(`${each}/resume`, { version: '2' })).status).toBe(409);
    expect((await as('commissioner').post(`${each}/take-over`, { version: '2' })).status).toBe(403);
    expect((await as('analyst').post(`${each}/take-over`, { version: '2' })).status).toBe(303);
    expect(await text('analyst', each)).toContain('Next three times');
  });

  it('let a run that failed be tried again by those it is for', async () => {
    const made = await as('approver-bromley').post('/reports/catalogue/placements-snapshot', MARCH);
    const id = made.location!.split('/').at(-1)!;
    await app.database.asSuperuser(`update runs set state = 'failed', reason = 'It was given up' where id = $1`, [id]); // prettier-ignore
    expect(await text('approver-bromley', made.location!)).toContain('Try it again');
    expect((await as('approver-bexley').post(`${made.location}/retry`, {})).status).toBe(404);
    expect((await as('administrator').post(`${made.location}/retry`, {})).status).toBe(403);
    expect((await as('officer-bromley').post(`${made.location}/retry`, {})).status).toBe(303);
    expect(await text('officer-bromley', made.location!)).toContain('Queued');
    expect((await as('officer-bromley').post(`${made.location}/retry`, {})).status).toBe(409);
  });
});
