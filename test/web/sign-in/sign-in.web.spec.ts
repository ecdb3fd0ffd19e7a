import { codeAt } from '@lib/access/second-factor/totp';
import { Account, firstAdministrator, signInAs } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

/** The code of now, as if no code had been used yet: waiting half a minute for the next would be slow. */
const anotherCode = async (app: WebApp, account: Account): Promise<string> => {
  await app.database
    .unitOfWork('auth')
    .then((units) =>
      units.run({ scope: 'sign-in', personId: null, boroughId: null }, (tx) =>
        tx.query('update auth.credentials set last_used_step = null'),
      ),
    );
  return codeAt(account.secret, Date.now() / 1000);
};

const refusal = 'The email address or password is not right, or the account is not open';

describe('signing in', () => {
  let app: WebApp;
  let account: Account;
  beforeAll(async () => {
    app = await startWebApp({ practice: false });
    account = await firstAdministrator(app);
  });
  afterAll(() => app.close());

  const forget = async (): Promise<void> => {
    const units = await app.database.unitOfWork('auth');
    await units.run({ scope: 'sign-in', personId: null, boroughId: null }, (tx) =>
      tx.query('delete from auth.throttles'),
    );
  };
  beforeEach(forget);

  it('takes a password, then a code, and goes to the page that was wanted', async () => {
    const browser = app.browser();
    const sent = await browser.get('/people?state=active');
    expect([sent.status, sent.location]).toEqual([303, '/sign-in?next=%2Fpeople%3Fstate%3Dactive']);
    const first = await browser.post('/sign-in', {
      email: account.email,
      password: account.password,
      next: '/people?state=active',
    });
    expect(first.status).toBe(303);
    expect((await browser.get('/people')).status).toBe(303);
    const second = await browser.post('/sign-in/code', {
      code: await anotherCode(app, account),
      next: '/people?state=active',
    });
    expect([second.status, second.location]).toEqual([303, '/people?state=active']);
    expect((await browser.get('/people')).status).toBe(200);
  });

  it('never goes on to another site', async () => {
    const browser = app.browser();
    await browser.post('/sign-in', { email: account.email, password: account.password });
    const answer = await browser.post('/sign-in/code', {
      code: await anotherCode(app, account),
      next: '//evil.example',
    });
    expect(answer.location).toBe('/');
  });

  it.each([
    ['a wrong password', () => ({ email: account.email, password: 'not the right one' })],
    ['an unknown address', () => ({ email: 'nobody@administration.example', password: 'not the right one' })],
  ])('says the same for %s', async (_what, typed) => {
    const answer = await app.browser().post('/sign-in', typed());
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain(refusal);
    expect(answer.title).toMatch(/^Error: Sign in/);
    expect(answer.html('input[name=password]').attr('value')).toBeUndefined();
  });

  it('asks to wait after five failures, for an account that is there and for one that is not', async () => {
    for (const email of [account.email, 'nobody@administration.example']) {
      const browser = app.browser();
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect((await browser.post('/sign-in', { email, password: 'wrong' })).text).toContain(refusal);
      }
      const sixth = await browser.post('/sign-in', { email, password: account.password });
      expect(sixth.status).toBe(422);
      expect(sixth.text).toContain('Wait 1 minute, then try again');
    }
  });

  it('refuses a code twice', async () => {
    const code = await anotherCode(app, account);
    expect((await signInAs(app, account, code)).answer.status).toBe(303);
    const again = (await signInAs(app, account, code)).answer;
    expect(again.status).toBe(422);
    expect(again.text).toContain('was used already');
  });

  it('takes each recovery code once', async () => {
    const [code = ''] = account.recoveryCodes;
    expect(account.recoveryCodes).toHaveLength(10);
    expect((await signInAs(app, account, code)).answer.status).toBe(303);
    expect((await signInAs(app, account, code)).answer.status).toBe(422);
  });

  it('needs the password before the code', async () => {
    const answer = await app.browser().post('/sign-in/code', { code: await anotherCode(app, account) });
    expect([answer.status, answer.location]).toEqual([303, '/sign-in']);
  });

  it('gives a new session each time, so one that was planted is worth nothing', async () => {
    const browser = app.browser();
    browser.setCookie('plp', 'planted-by-somebody-else');
    await browser.post('/sign-in', { email: account.email, password: account.password });
    const waiting = browser.cookie('plp-code');
    await browser.post('/sign-in/code', { code: await anotherCode(app, account) });
    expect(browser.cookie('plp')).toHaveLength(43);
    expect(browser.cookie('plp')).not.toBe('planted-by-somebody-else');
    expect(browser.cookie('plp')).not.toBe(waiting);
    expect(browser.cookie('plp-code')).toBeUndefined();
  });

  it('signs out on the server: the old cookie opens nothing any more', async () => {
    const { browser } = await signInAs(app, account, await anotherCode(app, account));
    const secret = browser.cookie('plp')!;
    const out = await browser.post('/sign-out');
    expect(out.location).toBe('/signed-out');
    expect(out.headers.get('clear-site-data')).toContain('storage');
    browser.setCookie('plp', secret);
    expect((await browser.get('/account')).location).toContain('/sign-in');
  });
});

describe('the cookies of an installation reached over https', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp({ publicUrl: 'https://placements.example' });
  });
  afterAll(() => app.close());

  it('belong to this host only, and to no script', async () => {
    const visit = await app.browser().send('GET', '/sign-in');
    expect(visit.headers.get('set-cookie')).toMatch(
      /^__Host-plp-visit=.{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const body = new URLSearchParams({ person: 'chair' });
    const signedIn = await app.browser().send('POST', '/practice/sign-in', { body });
    const session = signedIn.headers.getSetCookie().find((line) => line.startsWith('__Host-plp='));
    expect(session).toMatch(/^__Host-plp=.{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});
