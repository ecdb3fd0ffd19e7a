import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

/** A writing page of each kind: before sign-in, of one's own account, of an administrator. */
const WRITES = [
  '/sign-in',
  '/sign-out',
  '/account/role',
  '/account/sign-out-everywhere',
  '/people/invite',
  '/agreements/new',
];

describe('a form from elsewhere', () => {
  let app: WebApp;
  let browser: Browser;
  let other: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    browser = await app.as('administrator');
    other = await app.as('chair');
  });
  afterAll(() => app.close());

  const refused = async (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) => (await browser.send('POST', path, { body: new URLSearchParams(fields), headers })).status;

  it.each(WRITES)('is refused at %s without a token', async (path) => {
    expect(await refused(path, {})).toBe(403);
  });

  it.each(WRITES)('is refused at %s with another session’s token', async (path) => {
    expect(await refused(path, { _csrf: await other.csrfToken() })).toBe(403);
  });

  it.each(WRITES)('is refused at %s with the token but from another site', async (path) => {
    const _csrf = await browser.csrfToken();
    expect(await refused(path, { _csrf }, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await refused(path, { _csrf }, { 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await refused(path, { _csrf }, { origin: 'https://elsewhere.example' })).toBe(403);
  });

  it('is refused with the token in the address', async () => {
    const token = await browser.csrfToken();
    expect(await refused(`/account/sign-out-everywhere?_csrf=${token}`, {})).toBe(403);
  });

  it('is refused as JSON or plain text, which cannot carry the token by accident', async () => {
    for (const type of ['application/json', 'text/plain']) {
      const answer = await browser.send('POST', '/account/sign-out-everywhere', {
        body: '{}',
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(403);
    }
  });

  it('is refused unread when it brings files where none are taken', async () => {
    const form = new FormData();
    form.append('_csrf', await browser.csrfToken());
    form.append('file', new Blob(['x']), 'x.csv');
    expect((await browser.send('POST', '/account/role', { body: form })).status).toBe(415);
  });

  it('is written down', async () => {
    const audit = await app.database.unitOfWork('audit');
    const events = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<{ because: string }>(
        `select distinct particulars ->> 'because' as because from audit.events where action = 'access-refused' order by 1`,
      ),
    );
    expect(events.map((event) => event.because)).toEqual(['origin', 'token']);
  });

  it('changed nothing: both are still signed in', async () => {
    expect((await browser.get('/account')).status).toBe(200);
    expect((await other.get('/account')).status).toBe(200);
  });

  it('is accepted with the browser’s own token, from this service', async () => {
    const _csrf = await browser.csrfToken();
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'null' };
    const answer = await browser.send('POST', '/account/role', {
      body: new URLSearchParams({ _csrf, role: 'administration' }),
      headers,
    });
    expect(answer.status).toBe(303);
  });
});
