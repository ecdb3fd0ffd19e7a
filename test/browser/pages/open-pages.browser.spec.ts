import { bootstrapAdministrator } from '@lib/access/invitations/bootstrap';
import { AuditService } from '@lib/audit/audit.service';
import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { firstAdministrator } from '../../support/signed-in';
import { startWebApp, WebApp } from '../../support/web-app';

describeInBrowser('The pages before and around signing in', () => {
  let app: WebApp;
  let browser: OpenBrowser;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startWebApp();
    browser = await openBrowser();
    visitor = await Visitor.in(browser.context, app.url);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const look = async (title: string, picture: string): Promise<void> => {
    await visitor.look(title);
    const folder = process.env['PICTURES'];
    if (!folder) return;
    for (const width of [1280, 375]) await visitor.picture(`${folder}/${picture}-${width}.png`, width);
  };

  it.each([
    ['/', 'Start', 200, 'start'],
    ['/sign-in', 'Sign in', 200, 'sign-in'],
    ['/sign-in?next=%2Fchildren&ended=idle', 'Sign in', 200, 'sign-in-after-time-out'],
    ['/signed-out', 'You are signed out', 200, 'signed-out'],
    ['/practice', 'Practice', 200, 'practice'],
    ['/help', 'Help', 200, 'help'],
    ['/cookies', 'Cookies', 200, 'cookies'],
    ['/nowhere', 'Page not found', 404, 'not-found'],
    ['/join/a-link-that-nobody-made-0123456789abcdefghij', 'Page not found', 404, 'join-unknown'],
  ])('%s', async (path, title, status, picture) => {
    await visitor.visit(path, { title, status });
    await look(title, picture);
  });

  it('signing in with a password and a code, each refused and then taken', async () => {
    const account = await firstAdministrator(app, 'ada@administration.example');
    const { page } = visitor;
    const send = (button: string) => page.locator('main').getByRole('button', { name: button }).click();
    await page.goto(`${app.url}/sign-in?next=%2Fpeople`);
    await send('Continue');
    await look('Error: Sign in', 'sign-in-refused');
    await page.getByLabel('Email address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    await send('Continue');
    await page.waitForURL('**/sign-in/code**');
    await look('Enter your code', 'code');
    await page.getByLabel('Code').fill('000000');
    await send('Sign in');
    await look('Error: Enter your code', 'code-refused');
    await page.getByLabel('Code').fill(account.recoveryCodes[0]!);
    await send('Sign in');
    await page.waitForURL('**/people');
    await page.goto(`${app.url}/account`);
    await look('Your account', 'account-real');
    await page.goto(`${app.url}/account/recovery-codes`);
    await look('Make new recovery codes', 'recovery-codes');
    await page.goto(`${app.url}/account/confirm`);
    await look('Confirm it is you', 'confirm-real');
    await browser.context.clearCookies();
  });

  it('setting up an account by a link, with nothing filled in', async () => {
    const auth = await app.database.unitOfWork('auth');
    const { page } = visitor;
    const { link } = await bootstrapAdministrator(auth, new AuditService(), app.url).catch(() => ({
      link: null,
    }));
    if (link === null) {
      // There is an administrator already: one invitation from the people page does as well.
      const administrator = await app.as('administrator');
      const made = await administrator.post('/people/invite', {
        name: 'Ada Quillmarsh',
        email: 'ada@bexley.example',
        role: 'officer',
        borough: '303',
      });
      await page.goto(app.url + new URL(made.html('#one-use-link').text()).pathname);
    } else await page.goto(app.url + new URL(link).pathname);
    await look('Set up your account', 'join');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.waitForLoadState('load');
    await look('Set up your account', 'join-set-up');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await look('Error: Set up your account', 'join-refused');
  });

  it('what somebody may not do, and what makes no sense', async () => {
    const { page } = visitor;
    await browser.context.request.post(`${app.url}/practice/sign-in`, { form: { person: 'officer-bexley' } });
    await visitor.visit('/people', { title: 'You cannot do this', status: 403 });
    await look('You cannot do this', 'not-allowed');
    await page.goto(`${app.url}/practice`);
    await page.getByLabel('Days to move forward').fill('soon');
    await page.getByRole('button', { name: 'Move the clock' }).click();
    await page.waitForLoadState('load');
    await look('There is a problem with what you sent', 'invalid');
  });
});
