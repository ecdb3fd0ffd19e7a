import { Page } from 'playwright-core';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { annualReturn } from '../../support/importing';
import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { asUploads, FilledService } from '../../support/browser/filled-service';

const BEXLEY = 'Officer of Bexley';

describeInBrowser('With scripts turned off, a form sent after the session ended', () => {
  let service: FilledService;
  let plain: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());
  beforeEach(async () => {
    plain = await openBrowser({ scripts: false });
    page = await plain.context.newPage();
  });
  afterEach(() => plain?.close());

  const leaveUnused = async (): Promise<void> => {
    const auth = await service.app.database.unitOfWork('auth');
    await auth.run({ ...SYSTEM, scope: 'sign-in' }, (tx) =>
      tx.query(`update auth.sessions set last_seen_at = clock_timestamp() - interval '61 minutes'`),
    );
  };

  const signIn = async (tab: Page, person: string): Promise<void> => {
    await tab.goto(`${service.app.url}/practice`);
    await tab.getByRole('button', { name: person }).click();
  };

  /** Follows the link of the page that says they were signed out, in the tab it opens. */
  const signInBeside = async (person: string): Promise<void> => {
    const [tab] = await Promise.all([
      plain.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in (opens in a new tab)' }).click(),
    ]);
    await tab.getByRole('link', { name: 'Choose a made-up person to sign in as' }).click();
    await tab.getByRole('button', { name: person }).click();
    await tab.getByRole('heading', { name: 'You are still signed in' }).waitFor();
    await tab.close();
  };

  it('comes back filled in, files apart, and is sent when the same person has signed in again', async () => {
    await signIn(page, BEXLEY);
    await page.goto(`${service.app.url}/imports/new`);
    await page.getByLabel('Files of the return').setInputFiles(asUploads(annualReturn(2022)));
    await page.getByLabel('Year of the return').selectOption('2022');
    await leaveUnused();
    await page.getByRole('button', { name: 'Upload and check' }).click();
    await page.getByRole('heading', { name: 'You were signed out before this was sent' }).waitFor();

    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'You were signed out before this was sent' }).waitFor();
    await signInBeside(BEXLEY);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'You are signed in again' }).waitFor();
    await page.getByLabel('Choose your files again').setInputFiles(asUploads(annualReturn(2022)));
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.getByRole('heading', { name: 'Check and confirm this return' }).waitFor();
    await page.getByText('2021 to 2022').first().waitFor();
  }, 120_000);

  it('is not shown to somebody else who signs in', async () => {
    await signIn(page, 'Administrator');
    await page.goto(`${service.app.url}/people/invite`);
    await page.getByLabel('Full name').fill('Ada Quillmarsh');
    await leaveUnused();
    await page.locator('main').getByRole('button').first().click();
    await page.getByRole('heading', { name: 'You were signed out before this was sent' }).waitFor();
    await signInBeside(BEXLEY);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'You cannot do this' }).waitFor();
    expect(await page.content()).not.toContain('Ada Quillmarsh');
  }, 120_000);

  it('is accessible at each of its steps, with scripts too', async () => {
    const { visitor } = service;
    const open = () => visitor.page.goto(`${service.app.url}/imports/new`);
    const press = async (name: string): Promise<void> => {
      await visitor.page.getByRole('button', { name }).click();
      await visitor.page.waitForLoadState('load');
    };
    await service.signIn('officer-bexley');
    await open();
    await leaveUnused();
    await press('Upload and check');
    await service.look('You were signed out before this was sent', 'unsent-signed-out');
    await service.signIn('officer-bexley');
    await press('Continue');
    await service.look('You are signed in again', 'unsent-signed-in-again');

    await open();
    const auth = await service.app.database.unitOfWork('auth');
    await auth.run(SYSTEM, (tx) =>
      tx.query(`update auth.throttles set blocked_until = clock_timestamp() + interval '18 minutes'`),
    );
    await press('Upload and check');
    await service.look('Too many uploads', 'unsent-too-many');
  }, 120_000);
});
