import { Client } from 'pg';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { annualReturn, Importing } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const AGREEMENT = '/agreements/new';
const TYPED = {
  borough: '306',
  purpose: 'sufficiency',
  reference: 'DSA “7” <b>',
  'startsOn-day': '1',
  'startsOn-month': '4',
};
/** What browsers say of a form on a page of ours, which no other site can have them say. */
const OURS = { 'sec-fetch-site': 'same-origin' };

describe('a form sent after the session ended', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp();
    await new Importing(await app.database.unitOfWork('web')).agree(BROMLEY);
  });
  afterAll(() => app.close());

  const inAuth = async (sql: string): Promise<void> => {
    const auth = await app.database.unitOfWork('auth');
    await auth.run({ ...SYSTEM, scope: 'sign-in' }, (tx) => tx.query(sql));
  };
  const leaveUnused = (): Promise<void> =>
    inAuth(`update auth.sessions set last_seen_at = clock_timestamp() - interval '61 minutes'`);

  const post = (browser: Browser, path: string, fields: Record<string, string>, headers = OURS) =>
    browser.send('POST', path, { body: new URLSearchParams(fields), headers });

  const signIn = (browser: Browser, person: string): Promise<Answer> =>
    browser.send('POST', '/practice/sign-in', { body: new URLSearchParams({ person }) });

  /** The form of the page, as a browser would send it. */
  const fieldsOf = ({ html }: Answer): Record<string, string> =>
    Object.fromEntries(
      html('main form input[type=hidden]')
        .toArray()
        .map((input) => [html(input).attr('name')!, html(input).attr('value')!]),
    );
  const textOf = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

  /** Signs in, opens a form, lets the session end and sends what was typed. */
  const sendLate = async (person: string, path: string, typed: Record<string, string>, headers = OURS) => {
    const browser = await app.as(person);
    const _csrf = await browser.csrfToken();
    await leaveUnused();
    return { browser, answer: await post(browser, path, { _csrf, ...typed }, headers) };
  };

  it('is given back, and after signing in again the same person sends it as it was', async () => {
    const { browser, answer } = await sendLate('administrator', AGREEMENT, TYPED);
    expect(answer.status).toBe(401);
    expect(answer.title).toBe('You were signed out before this was sent – Pan-London placements');
    expect(fieldsOf(answer)).toMatchObject(TYPED);
    const signInLink = answer.html('main a[target=_blank]');
    expect(signInLink.text()).toBe('Sign in (opens in a new tab)');
    expect(signInLink.attr('href')).toBe('/sign-in?next=%2Faccount%2Fstay-signed-in');
    expect(answer.html('main form').attr('action')).toBeUndefined();
    expect(browser.cookie('plp')).toBeUndefined();

    const tooSoon = await post(browser, AGREEMENT, fieldsOf(answer));
    expect(tooSoon.status).toBe(401);
    expect(fieldsOf(tooSoon)).toEqual(fieldsOf(answer));

    await signIn(browser, 'administrator');
    const again = await post(browser, AGREEMENT, fieldsOf(tooSoon));
    expect(again.status).toBe(403);
    expect(again.title).toBe('You are signed in again – Pan-London placements');
    expect(fieldsOf(again)).toEqual({ ...TYPED, _csrf: await browser.csrfToken() });

    const sent = await post(browser, AGREEMENT, fieldsOf(again));
    expect(sent.status).toBe(422);
    expect(sent.html('input[name=reference]').attr('value')).toBe(TYPED.reference);
    expect(sent.html('input[name="startsOn-month"]').attr('value')).toBe('4');
  });

  it('is given back too when the person signed in again in another tab first', async () => {
    const browser = await app.as('administrator');
    const _csrf = await browser.csrfToken();
    await signIn(browser, 'administrator');
    const answer = await post(browser, AGREEMENT, { _csrf, ...TYPED });
    expect(answer.status).toBe(403);
    expect(fieldsOf(answer)).toEqual({ ...TYPED, _csrf: await browser.csrfToken() });
  });

  it.each([
    ['somebody else', 'chair'],
    ['an officer', 'officer-croydon'],
  ])('is not given to %s who signs in after', async (_who, person) => {
    const { browser, answer } = await sendLate('administrator', AGREEMENT, TYPED);
    await signIn(browser, person);
    const theirs = await post(browser, AGREEMENT, fieldsOf(answer));
    expect(theirs.status).toBe(403);
    expect(theirs.text).not.toContain('DSA');
  });

  it('is not given to whoever changes whose page it was', async () => {
    const { browser, answer } = await sendLate('administrator', AGREEMENT, TYPED);
    await signIn(browser, 'administrator');
    const [first, second] = fieldsOf(answer)['_csrf']!.split('.') as [string, string];
    const other = `${first}.${second.slice(0, -1)}${second.endsWith('A') ? 'B' : 'A'}`;
    const theirs = await post(browser, AGREEMENT, { ...TYPED, _csrf: other });
    expect(theirs.status).toBe(403);
    expect(theirs.text).not.toContain('DSA');
  });

  it('is given back to somebody of two boroughs only while they act for the one it was typed for', async () => {
    await inAuth(
      `insert into auth.role_grants (id, person_id, role, borough_id)
       select gen_random_uuid(), id, 'officer', 306 from auth.people where practice_key = 'approver-bromley'`,
    );
    const { browser, answer } = await sendLate('approver-bromley', '/reports/schedules', { when: 'daily' });
    expect(answer.status).toBe(401);
    await signIn(browser, 'approver-bromley');
    const actFor = async (borough: number): Promise<Answer> => {
      expect((await browser.post('/account/role', { role: `borough:${borough}` })).status).toBe(303);
      return post(browser, '/reports/schedules', fieldsOf(answer));
    };
    const asCroydon = await actFor(306);
    expect([asCroydon.status, fieldsOf(asCroydon)]).toEqual([403, {}]);
    expect(fieldsOf(await actFor(305))).toMatchObject({ when: 'daily' });
  });

  it('with files keeps what was typed beside them, says that they are gone, and asks for them again', async () => {
    const browser = await app.as('officer-bromley');
    const form = new FormData();
    const typed = { year: '2022', covers: 'whole', 'asAt-day': '', 'asAt-month': '', 'asAt-year': '' };
    for (const [name, value] of Object.entries({ _csrf: await browser.csrfToken(), ...typed }))
      form.append(name, value);
    const files = annualReturn(2022).map(
      ({ name, bytes }) => [new Blob([new Uint8Array(bytes)]), name] as const,
    );
    for (const [blob, name] of files) form.append('files', blob, name);
    await leaveUnused();
    const answer = await browser.send('POST', '/imports/new', { body: form, headers: OURS });
    expect(answer.status).toBe(401);
    expect(fieldsOf(answer)).toMatchObject(typed);
    expect(textOf(answer)).toContain('A page cannot keep the files you chose');
    expect(answer.html('main input[type=file]')).toHaveLength(0);

    await signIn(browser, 'officer-bromley');
    const multipart = (fields: Record<string, string>, withFiles: boolean): FormData => {
      const next = new FormData();
      for (const [name, value] of Object.entries(fields)) next.append(name, value);
      if (withFiles) for (const [blob, name] of files) next.append('files', blob, name);
      return next;
    };
    const again = await browser.send('POST', '/imports/new', {
      body: multipart(fieldsOf(answer), false),
      headers: OURS,
    });
    expect(again.html('main input[type=file][name=files]')).toHaveLength(1);
    const sent = await browser.send('POST', '/imports/new', {
      body: multipart(fieldsOf(again), true),
      headers: OURS,
    });
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/imports\/[0-9a-f-]{36}$/)]);
  });

  it('keeps several answers to one question, and nothing else in their place', async () => {
    const browser = await app.as('administrator');
    const body = new URLSearchParams({ _csrf: await browser.csrfToken() });
    for (const role of ['chair', 'member']) body.append('roles', role);
    await leaveUnused();
    const answer = await browser.send('POST', AGREEMENT, { body, headers: OURS });
    const kept = answer.html('main form input[name=roles]').toArray();
    expect(kept.map((input) => answer.html(input).attr('value'))).toEqual(['chair', 'member']);
  });

  it.each([
    ['a password', { email: 'a@example.org', newPassword: 'gravel mimosa turnstile' }],
    ['a code', { code: '123456', next: '/people' }],
    ['nothing in it', {}],
  ])('with %s is not given back: the person signs in and starts anew', async (_what, typed) => {
    const { answer } = await sendLate('administrator', '/account/confirm', typed);
    expect([answer.status, answer.location]).toEqual([303, '/sign-in']);
    expect(answer.text).toBe('');
  });

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a browser that does not say from where', { 'sec-fetch-site': '' }],
  ])('%s is not given back', async (_where, headers) => {
    const { answer } = await sendLate('administrator', AGREEMENT, TYPED, headers);
    expect([answer.status, answer.location]).toEqual([303, '/sign-in']);
  });

  it('is not given back by what was never a page of ours', async () => {
    const browser = app.browser();
    for (const _csrf of ['', 'x', `"><script>alert(1)</script>.${'a'.repeat(43)}`]) {
      const answer = await post(browser, AGREEMENT, { _csrf, ...TYPED });
      expect([answer.status, answer.location]).toEqual([303, '/sign-in']);
    }
  });

  it('is refused by the API as before', async () => {
    const browser = await app.as('officer-bromley');
    await leaveUnused();
    const answer = await browser.send('POST', '/api/v1/imports', { body: '{}', headers: OURS });
    expect([answer.status, answer.json<{ error: { code: string } }>().error.code]).toEqual([
      401,
      'not-signed-in',
    ]);
  });

  it('is kept nowhere: in no table, in no address', async () => {
    const { answer } = await sendLate('administrator', AGREEMENT, { ...TYPED, reference: 'kept-nowhere-7' });
    expect([answer.status, answer.location]).toEqual([401, null]);
    const superuser = new Client({ connectionString: app.database.address.url });
    await superuser.connect();
    try {
      const { rows: tables } = await superuser.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
          where schemaname in ('public', 'auth', 'audit', 'pgboss')`,
      );
      expect(tables.length).toBeGreaterThan(30);
      for (const { name } of tables) {
        const found = await superuser.query(`select 1 from ${name} t where t::text like '%kept-nowhere%'`);
        expect([name, found.rowCount]).toEqual([name, 0]);
      }
    } finally {
      await superuser.end();
    }
  });

  it('waits the same way for somebody who has to confirm it is them', async () => {
    const browser = await app.as('administrator');
    const _csrf = await browser.csrfToken();
    await inAuth(`update auth.sessions set confirmed_at = confirmed_at - interval '11 minutes'`);
    const typed = { email: 'ben@example.org', name: 'Ben Ashcombe' };
    const answer = await post(browser, '/people/invite', { _csrf, ...typed });
    expect([answer.status, answer.html('h1').text()]).toEqual([403, 'Confirm it is you before this is sent']);
    expect(answer.html('main a[target=_blank]').attr('href')).toBe('/account/confirm');
    expect(fieldsOf(answer)).toEqual({ _csrf, ...typed });
    await browser.post('/account/confirm');
    const sent = await post(browser, '/people/invite', fieldsOf(answer));
    expect(sent.status).toBe(422);
    expect(sent.html('input[name=name]').attr('value')).toBe('Ben Ashcombe');
  });
});
