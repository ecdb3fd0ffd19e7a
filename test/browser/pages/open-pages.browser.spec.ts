import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
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
    ['/sign-in?next=%2Fchildren&ended=limit', 'Sign in', 200, 'sign-in-after-limit'],
    ['/signed-out', 'You are signed out', 200, 'signed-out'],
    ['/practice', 'Practice', 200, 'practice'],
    ['/practice/reset', 'Reset to today', 200, 'practice-reset'],
    ['/help', 'Help', 200, 'help'],
    ['/help/small-numbers', 'How small numbers are protected', 200, 'small-numbers'],
    ['/cookies', 'Cookies', 200, 'cookies'],
    ['/api/docs', 'Using the API', 200, 'api-docs'],
    ['/nowhere', 'Page not found', 404, 'not-found'],
    [
      '/join/a-link-that-nobody-made-0123456789abcdefghij',
      'This link does not work any more',
      404,
      'join-unknown',
    ],
  ])('%s', async (path, title, status, picture) => {
    await visitor.visit(path, { title, status });
    await look(title, picture);
  });

  it('setting up an account by a link, with nothing filled in', async () => {
    const { page } = visitor;
    const approver = await app.as('approver-bexley');
    const invited = await approver.post('/people/invite', {
      name: 'Ada Quillmarsh',
      email: 'ada@bexley.example',
      role: 'officer',
    });
    await page.goto(app.url + new URL(invited.html('#one-use-link').text()).pathname);
    await look('Set up your account', 'join');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.waitForLoadState('load');
    await look('Set up your account', 'join-set-up');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForLoadState('load');
    await look('Error: Set up your account', 'join-refused');
  });

  it('what somebody may not do, and what makes no sense', async () => {
    const { page } = visitor;
    await browser.context.request.post(`${app.url}/practice/sign-in`, { form: { person: 'officer-bexley' } });
    await visitor.visit('/people', { title: 'You cannot do this', status: 403 });
    await look('You cannot do this', 'not-allowed');
    await page.goto(`${app.url}/practice`);
    await page.getByText('Move the clock, or reset to today').click();
    await page.getByLabel('Days to move forward').fill('soon');
    await page.getByRole('button', { name: 'Move the clock' }).click();
    await page.waitForLoadState('load');
    await look('There is a problem with what you sent', 'invalid');
    await page.getByRole('button', { name: 'Go back to the page you came from' }).click();
    await page.waitForURL('**/practice');
  });
});
