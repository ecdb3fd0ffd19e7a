import { Page } from 'playwright-core';
import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { startWebApp, WebApp } from '../../support/web-app';

/** Minutes of an administrator's session (security.md 2.2). */
const IDLE = 15;
const LONGEST = 12 * 60;

describeInBrowser('A session that is not used', () => {
  let app: WebApp;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    app = await startWebApp();
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    browser = await openBrowser();
    page = await browser.context.newPage();
    await page.clock.install();
    await signIn('administrator');
  });
  afterEach(() => browser?.close());

  const signIn = (person: string) =>
    browser.context.request.post(`${app.url}/practice/sign-in`, { form: { person }, maxRedirects: 0 });

  /** As if every session had last been used so long ago. */
  const leaveUnused = async (minutes: number): Promise<void> => {
    const auth = await app.database.unitOfWork('auth');
    await auth.run({ ...SYSTEM, scope: 'sign-in' }, (tx) =>
      tx.query(
        'update auth.sessions set last_seen_at = clock_timestamp() - make_interval(mins => $1) where ended_at is null',
        [minutes],
      ),
    );
  };

  const openInvitation = async (): Promise<void> => {
    await page.goto(`${app.url}/people/invite`);
    await page.getByLabel('Full name').fill('Ada Quillmarsh');
    await page.getByLabel('Panel chair').check();
  };

  const warning = () => page.getByRole('dialog', { name: 'You are about to be signed out' });

  it('warns two minutes before, and one press goes on with the page as it was', async () => {
    await openInvitation();
    await page.clock.fastForward((IDLE - 3) * 60_000);
    expect(await warning().count()).toBe(0);
    await page.clock.fastForward(60_000);
    await warning().waitFor();
    expect(await warning().innerText()).toMatch(/in (2 minutes|1 minute|\d+ seconds)/);
    expect(await page.evaluate('document.activeElement.id')).toBe('time-out-heading');
    await leaveUnused(IDLE - 2);
    await warning().getByRole('button', { name: 'Stay signed in' }).click();
    await warning().waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Full name').inputValue()).toBe('Ada Quillmarsh');
    await page.goto(`${app.url}/account`);
    expect(new URL(page.url()).pathname).toBe('/account');
  });

  it('signs out, keeps what was typed, and the same person goes on with it on the same page', async () => {
    await openInvitation();
    await leaveUnused(IDLE + 1);
    await page.clock.fastForward((IDLE + 1) * 60_000);
    await page.waitForURL('**/sign-in?**');
    await page.getByText('You were signed out because the service was not used for a while').waitFor();
    await page.getByRole('link', { name: 'Choose a made-up person to sign in as' }).click();
    await page.getByRole('button', { name: /^Administrator/ }).click();
    await page.waitForURL('**/people/invite');
    await page.getByText('What you had typed is filled in again').waitFor();
    expect(await page.getByLabel('Full name').inputValue()).toBe('Ada Quillmarsh');
    expect(await page.getByLabel('Panel chair').isChecked()).toBe(true);
    await page.reload();
    expect(await page.getByLabel('Full name').inputValue()).toBe('');
  });

  it('gives what was typed to nobody else', async () => {
    await openInvitation();
    await leaveUnused(IDLE + 1);
    await page.clock.fastForward((IDLE + 1) * 60_000);
    await page.waitForURL('**/sign-in?**');
    await signIn('officer-bromley');
    await page.goto(`${app.url}/help`);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  it('does not keep the reference of a child somebody was looking up', async () => {
    await signIn('officer-bromley');
    const importing = await app.database.unitOfWork('job');
    await importing.run({ ...SYSTEM, scope: 'borough', boroughId: 305 }, (tx) =>
      tx.query(
        `insert into children (borough_id, id, local_reference, service_reference, sex, birth_month, uasc, import_id, file, line)
         values (305, gen_random_uuid(), 'TEST-1', 'C-2345K7', 'U', '2012-05-01', false, gen_random_uuid(), 0, 1)
         on conflict do nothing`,
      ),
    );
    await page.goto(`${app.url}/children?need=N1`);
    await page.getByLabel('Find a child by local or service reference').fill('TEST-1');
    await leaveUnused(61);
    await page.clock.fastForward(61 * 60_000);
    await page.waitForURL('**/sign-in?**');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  /** As if every session had begun so many minutes ago, and been used all the time. */
  const begunBefore = async (minutes: number): Promise<void> => {
    const auth = await app.database.unitOfWork('auth');
    await auth.run({ ...SYSTEM, scope: 'sign-in' }, (tx) =>
      tx.query(
        `update auth.sessions set created_at = clock_timestamp() - make_interval(mins => $1),
                last_seen_at = clock_timestamp() where ended_at is null`,
        [minutes],
      ),
    );
  };

  const limit = () => page.getByRole('dialog', { name: 'You have to sign in again soon' });

  it('warns ten and two minutes before 12 hours are over, and says that this cannot be put off', async () => {
    await begunBefore(LONGEST - 12);
    await openInvitation();
    await page.clock.fastForward(60_000);
    expect(await limit().count()).toBe(0);
    await page.clock.fastForward(70_000);
    await limit().waitFor();
    expect(await limit().innerText()).toMatch(
      /in (10|9) minutes.*cannot be made longer: save what you are doing/s,
    );
    expect(await page.evaluate('document.activeElement.id')).toBe('time-limit-heading');
    await limit().getByRole('button', { name: 'Go on until then' }).click();
    await limit().waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Full name').inputValue()).toBe('Ada Quillmarsh');
    await begunBefore(LONGEST - 10);
    await page.goto(`${app.url}/account`);
    await page.clock.fastForward(60_000);
    expect(await limit().count()).toBe(0);
    await page.clock.fastForward(430_000);
    await limit().waitFor();
    expect(await limit().innerText()).toMatch(/in (2 minutes|1 minute)/);
  });

  it('ends after 12 hours, keeps what was typed, and the same person goes on with it', async () => {
    await begunBefore(LONGEST - 3);
    await openInvitation();
    await begunBefore(LONGEST + 1);
    await page.clock.fastForward(200_000);
    await page.waitForURL('**/sign-in?**');
    await page.getByText('You were signed out because you had been signed in for 12 hours').waitFor();
    await page.getByRole('link', { name: 'Choose a made-up person to sign in as' }).click();
    await page.getByRole('button', { name: /^Administrator/ }).click();
    await page.waitForURL('**/people/invite');
    expect(await page.getByLabel('Full name').inputValue()).toBe('Ada Quillmarsh');
  });

  it('says its limit at the foot of every page, with a link that needs no script', async () => {
    const plain = await openBrowser({ scripts: false });
    try {
      await plain.context.request.post(`${app.url}/practice/sign-in`, { form: { person: 'chair' } });
      const still = await plain.context.newPage();
      await still.goto(`${app.url}/help`);
      await still
        .getByText(
          'You are signed out after 60 minutes without using the service, and 12 hours after you signed in',
        )
        .waitFor();
      const [tab] = await Promise.all([
        plain.context.waitForEvent('page'),
        still.getByRole('link', { name: 'Stay signed in (opens in a new tab)' }).click(),
      ]);
      await tab.getByRole('heading', { name: 'You are still signed in' }).waitFor();
    } finally {
      await plain.close();
    }
  });
});
