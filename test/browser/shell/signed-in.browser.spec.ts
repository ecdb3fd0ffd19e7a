import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { startWebApp, WebApp } from '../../support/web-app';

/** One made-up person of each role, and what stands beside their name. */
const PEOPLE = [
  ['officer-bromley', 'Borough officer, Bromley'],
  ['approver-camden', 'Borough approver, Camden'],
  ['protection-lead', 'Data-protection lead, Bromley'],
  ['coordinator', 'Panel coordinator'],
  ['chair', 'Panel chair'],
  ['member', 'Panel member'],
  ['commissioner', 'Commissioner'],
  ['analyst', 'Programme analyst'],
  ['administrator', 'Administrator'],
] as const;

describeInBrowser('Somebody who is signed in', () => {
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

  const signIn = async (person: string) => {
    await browser.context.clearCookies();
    const answer = await browser.context.request.post(`${app.url}/practice/sign-in`, {
      form: { person },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
  };

  it.each(PEOPLE)('%s has a home page that says who they are', async (person, role) => {
    await signIn(person);
    await visitor.visit('/', { title: 'Home' });
    expect(await visitor.page.locator('header').innerText()).toContain(role);
    if (process.env['PICTURES']) await visitor.picture(`${process.env['PICTURES']}/real-${person}.png`, 1280);
  });

  it('is still signed in at an address that is no page', async () => {
    await signIn('officer-bromley');
    await visitor.visit('/nowhere', { title: 'Page not found', status: 404 });
    await visitor.page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  it('can sign out from any page', async () => {
    await signIn('officer-bromley');
    await visitor.visit('/help', { title: 'Help' });
    await visitor.page.getByRole('button', { name: 'Sign out' }).click();
    await visitor.page.getByRole('link', { name: 'Sign in' }).first().waitFor();
  });
});
