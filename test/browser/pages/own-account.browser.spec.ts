import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { firstAdministrator } from '../../support/signed-in';
import { startWebApp, WebApp } from '../../support/web-app';

describeInBrowser('The pages of a real account', () => {
  let app: WebApp;
  let browser: OpenBrowser;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startWebApp({ practice: false });
    browser = await openBrowser();
    visitor = await Visitor.in(browser.context, app.url);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const send = async (button: string): Promise<void> => {
    await visitor.page.locator('main').getByRole('button', { name: button, exact: true }).click();
    await visitor.page.waitForLoadState('load');
  };

  it('signing in with a password and a code, each refused and then taken, leads on to the page asked for', async () => {
    const account = await firstAdministrator(app);
    const { page } = visitor;
    await page.goto(`${app.url}/people`);
    await send('Continue');
    await visitor.look('Error: Sign in');
    await page.getByLabel('Email address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    await send('Continue');
    await page.waitForURL('**/sign-in/code**');
    await visitor.look('Enter your code');
    await page.getByLabel('Code').fill('000000');
    await send('Sign in');
    await visitor.look('Error: Enter your code');
    await page.getByLabel('Code').fill(account.recoveryCodes[0]!);
    await send('Sign in');
    await page.waitForURL('**/people');
  });

  it.each([
    ['/account', 'Your account'],
    ['/account/recovery-codes', 'Make new recovery codes'],
    ['/account/confirm?next=%2Fpeople', 'Confirm it is you'],
  ])('%s', async (path, title) => {
    await visitor.visit(path, { title });
  });

  it('new recovery codes', async () => {
    await visitor.page.goto(`${app.url}/account/recovery-codes`);
    await send('Make new codes');
    await visitor.look('Your recovery codes');
    const codes = visitor.page.locator('#recovery-codes code');
    const lines = await visitor.page.evaluate<number[]>(
      '[...document.querySelectorAll("#recovery-codes code")].map((one) => one.getClientRects().length)',
    );
    expect(lines).toEqual(Array.from({ length: 10 }, () => 1));
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.page.getByRole('button', { name: 'Copy the codes' }).click();
    await visitor.page.getByText('Copied. Paste them somewhere safe.').waitFor();
    const copied = await visitor.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.split('\n')).toEqual(await codes.allTextContents());
  });
});
