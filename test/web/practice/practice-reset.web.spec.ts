import { Client } from 'pg';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { askForReset } from '@lib/database/installation/practice-reset';
import { SystemClock } from '@lib/kernel/clock';
import { formatDay } from '@lib/kernel/london-format';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

/** Looks behind the service, as nobody in it can. */
const look = async <Row>(app: WebApp, sql: string): Promise<Row[]> => {
  const superuser = new Client({ connectionString: app.database.address.url });
  await superuser.connect();
  try {
    return (await superuser.query(sql)).rows as Row[];
  } finally {
    await superuser.end();
  }
};

const request = (app: WebApp): Promise<{ asked: boolean; by: string | null }[]> =>
  look(app, 'select reset_asked_at is not null as asked, reset_asked_by as by from installation');

const askedInAudit = (app: WebApp): Promise<{ scope: string; route: string; by: string }[]> =>
  look(
    app,
    `select scope, route, particulars ->> 'askedBy' as by from audit.events
      where action = 'practice-reset-asked' order by at`,
  );

const londonIs = (app: WebApp, loadedAt: string): Promise<unknown> =>
  look(
    app,
    `insert into reference_loads (name, version, sha256, rows, loaded_at)
     values ('practice-london', 'as at 2026-03-31, seed 33', repeat('0', 64), 0, '${loadedAt}')
     on conflict (name) do update set loaded_at = excluded.loaded_at`,
  );

const pressReset = async (browser: Browser): Promise<Answer> => {
  const page = await browser.get('/practice/reset');
  return browser.post('/practice/reset', { london: page.html('input[name=london]').attr('value') ?? 'none' });
};

describe('reset to today, under a start that listens', () => {
  let app: WebApp;
  const told: string[] = [];

  beforeAll(async () => {
    app = await startWebApp({ tellStart: (word) => void told.push(word) });
    await londonIs(app, '2026-04-01T09:00:00.123456Z');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    told.length = 0;
    await look(app, 'update installation set reset_asked_at = null, reset_asked_by = null');
  });

  it('is led to from the practice page, which says of which day its London is', async () => {
    const page = await app.browser().get('/practice');
    expect(page.html('a[href="/practice/reset"]').last().text()).toBe('Reset to today');
    expect(page.text).toContain('was made as at 31 March 2026');
    expect(page.text).toContain(`again as at ${formatDay(new SystemClock().today())}`);
  });

  it('says what is lost before anything is, and does nothing when only looked at', async () => {
    const page = await app.browser().get('/practice/reset');
    expect(page.status).toBe(200);
    for (const words of ['is lost and cannot be brought back', 'the audit', 'signed out', 'about a minute']) {
      expect(page.text).toContain(words);
    }
    expect(page.html('main button').text().trim()).toBe('Reset to today');
    expect(await request(app)).toEqual([{ asked: false, by: null }]);
    expect(told).toEqual([]);
  });

  it('writes down who asks and tells start, once, and says that it has begun', async () => {
    const before = (await askedInAudit(app)).length;
    const browser = await app.as('officer-bromley');
    const answer = await pressReset(browser);
    expect([answer.status, answer.html('h1').text()]).toEqual([202, 'Reset has started']);
    expect(answer.html('main a').attr('href')).toBe('/practice');
    expect(answer.html('[data-until-ready]').attr('data-until-ready')).toBe('/health/ready');
    expect(answer.html('nav, #sign-out')).toHaveLength(0);
    expect(answer.headers.get('set-cookie')).toMatch(/^plp=;/);
    expect(await request(app)).toEqual([{ asked: true, by: 'officer bromley' }]);
    expect((await askedInAudit(app)).slice(before)).toEqual([
      { scope: 'system', route: 'POST /practice/reset', by: 'officer bromley' },
    ]);
    expect(told).toEqual(['practice reset asked']);
  });

  it('takes it from somebody who is nobody yet', async () => {
    expect((await pressReset(app.browser())).status).toBe(202);
    expect(await request(app)).toEqual([{ asked: true, by: null }]);
    expect((await askedInAudit(app)).at(-1)?.by).toBe('nobody signed in');
  });

  it.each(['2026-04-01T09:00:00.123455Z', '', 'soon'])(
    'leaves a London alone that is not the one they saw (%s)',
    async (london) => {
      const answer = await app.browser().post('/practice/reset', { london });
      expect([answer.status, answer.location]).toEqual([303, '/practice']);
      expect(await request(app)).toEqual([{ asked: false, by: null }]);
      expect(told).toEqual([]);
    },
  );

  it('needs the token of a page of ours', async () => {
    const body = new URLSearchParams({ london: '2026-04-01T09:00:00.123456Z' });
    expect((await app.browser().send('POST', '/practice/reset', { body })).status).toBe(403);
    expect(await request(app)).toEqual([{ asked: false, by: null }]);
    expect(told).toEqual([]);
  });

  it('does nothing for another site', async () => {
    const body = new URLSearchParams({ london: '2026-04-01T09:00:00.123456Z' });
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await app.browser().send('POST', '/practice/reset', { body, headers })).status).toBe(403);
    expect(await request(app)).toEqual([{ asked: false, by: null }]);
    expect(told).toEqual([]);
  });
});

describe('reset to today, in a web process that was started by itself', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp();
  });
  afterAll(() => app.close());

  it('gives the command in the place of a button', async () => {
    const page = await app.browser().get('/practice/reset');
    expect(page.html('main button')).toHaveLength(0);
    expect(page.html('main code').text()).toBe(
      `npm run cli -- practice:load --again --as-at ${new SystemClock().today()}`,
    );
  });

  it('refuses what is sent all the same', async () => {
    const answer = await app.browser().post('/practice/reset', { london: '' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('practice:load --again');
    expect(await request(app)).toEqual([{ asked: false, by: null }]);
    expect(await askedInAudit(app)).toEqual([]);
  });
});

describe('reset to today, in a real installation', () => {
  let app: WebApp;
  const told: string[] = [];
  beforeAll(async () => {
    app = await startWebApp({ practice: false, tellStart: (word) => void told.push(word) });
  });
  afterAll(() => app.close());

  it('is not there, even under a start that listens', async () => {
    expect((await app.browser().post('/practice/reset', { london: '' })).status).toBe(404);
    expect((await app.browser().get('/practice/reset')).status).toBe(404);
    expect(told).toEqual([]);
  });

  it('cannot be written down', async () => {
    const web = await app.database.unitOfWork('web');
    await expect(web.run(SYSTEM, (tx) => askForReset(tx, null))).rejects.toMatchObject({
      code: 'practice-only',
    });
    await expect(look(app, 'update installation set reset_asked_at = now()')).rejects.toThrow(
      'installation_reset_is_for_practice',
    );
  });
});
