import { firstAdministrator } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const KEYS = [
  'officer-bromley',
  'approver-bromley',
  'protection-lead',
  'coordinator',
  'chair',
  'member',
  'commissioner',
  'analyst',
  'administrator',
];

describe('one’s own account', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp();
  });
  afterAll(() => app.close());

  it.each(KEYS)('is there for %s', async (key) => {
    const browser = await app.as(key);
    const page = await browser.get('/account');
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.html('table caption').text()).toBe('Where you are signed in');
  });

  it('is left everywhere at once', async () => {
    const [here, there] = [await app.as('chair'), await app.as('chair')];
    expect((await here.get('/account')).text).toContain('Another browser');
    expect((await here.post('/account/sign-out-everywhere')).location).toBe('/signed-out');
    expect((await there.get('/account')).location).toContain('/sign-in');
  });

  it('of a made-up person has no recovery codes to renew', async () => {
    expect((await (await app.as('analyst')).get('/account/recovery-codes')).status).toBe(404);
  });

  it('gives tokens to approvers only, shown once, for what they allow', async () => {
    expect((await (await app.as('officer-bromley')).get('/api-tokens')).status).toBe(403);
    const approver = await app.as('approver-bromley');
    const refused = await approver.post('/api-tokens/new', { name: 'Nightly return', months: '13' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Select what the token may do');
    expect(refused.text).toContain('from 1 to 12');
    const made = await approver.post('/api-tokens/new', {
      name: 'Nightly return',
      months: '12',
      permissions: ['see children'],
    });
    const token = made.html('#api-token').text();
    expect(token).toMatch(/^plp_[\w-]{43}$/);
    const list = await approver.get('/api-tokens');
    expect(list.text).not.toContain(token);
    expect(list.text).toContain('see children');
    const revoke = list.html('a[href$="/revoke"]').attr('href')!;
    const bearer = { authorization: `Bearer ${token}` };
    const [path, forbidden] = ['/api/v1/reports', '/api/v1/report-schedules'];
    const before = (await app.browser().get(path, bearer)).status;
    expect(before).toBe(403);
    expect((await app.browser().get(forbidden, bearer)).status).toBe(403);
    expect((await app.browser().get('/api/v1/children', bearer)).status).toBe(200);
    expect((await app.browser().get('/account', bearer)).location).toContain('/sign-in');
    expect((await (await app.as('approver-camden')).post(revoke)).status).toBe(404);
    expect((await approver.post(revoke)).location).toBe('/api-tokens');
    expect((await approver.get('/api-tokens')).text).toContain('Revoked');
    expect((await app.browser().get(path, bearer)).status).toBe(401);
    expect((await app.browser().get(path)).status).toBe(401);
  });
});

describe('the account of a real person', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp({ practice: false });
  });
  afterAll(() => app.close());

  it('gets new recovery codes, and the old ones stop', async () => {
    const account = await firstAdministrator(app);
    const made = await account.browser.post('/account/recovery-codes');
    const codes = made
      .html('#recovery-codes code')
      .map((_, one) => made.html(one).text())
      .get();
    expect(codes).toHaveLength(10);
    const signIn = async (code: string) => {
      const browser = app.browser();
      await browser.post('/sign-in', { email: account.email, password: account.password });
      return (await browser.post('/sign-in/code', { code })).status;
    };
    expect(await signIn(account.recoveryCodes[1]!)).toBe(422);
    expect(await signIn(codes[0]!)).toBe(303);
  });
});
