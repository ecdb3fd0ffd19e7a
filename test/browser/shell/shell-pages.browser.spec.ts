import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { SAMPLE_VIEWER, ShellApp, startShellApp } from '../../support/shell/shell-app';

describeInBrowser('The shell in a browser', () => {
  let app: ShellApp;
  let browser: OpenBrowser;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startShellApp({ practice: true });
    browser = await openBrowser();
    visitor = await Visitor.in(browser.context, app.address);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const keepPicture = async (name: string) => {
    const folder = process.env['PICTURES'];
    if (!folder) return;
    await visitor.picture(`${folder}/${name}-1280.png`, 1280);
    await visitor.picture(`${folder}/${name}-375.png`, 375);
  };

  it.each([
    ['home', '/', 'Home', 200],
    ['help', '/help', 'Help', 200],
    ['accessibility', '/accessibility', 'Accessibility statement', 200],
    ['cookies', '/cookies', 'Cookies', 200],
    ['privacy', '/privacy', 'Privacy', 200],
    ['form', '/samples/form', 'Sample form', 200],
    ['list', '/samples/list?page=3&type=K2&type=H5&sort=-placements', 'Sample list (page 3 of 13)', 200],
    ['record', '/samples/record', 'Sample record', 200],
    ['not-found', '/nowhere', 'Page not found', 404],
    ['not-allowed', '/samples/errors/not-allowed', 'You cannot do this', 403],
    ['conflict', '/samples/errors/conflict', 'This has changed since you opened it', 409],
    ['invalid', '/samples/errors/invalid', 'There is a problem with what you sent', 422],
    ['too-many', '/samples/errors/too-many', 'Too many tries', 429],
    ['failure', '/samples/errors/failure', 'Sorry, there is a problem with the service', 500],
    ['unavailable', '/samples/errors/unavailable', 'Sorry, the service is not available just now', 503],
  ])('%s is accessible and fits at both widths', async (name, path, title, status) => {
    await visitor.visit(path, { title, status });
    await keepPicture(name);
  });

  it('the start page, for somebody who is not signed in', async () => {
    app.signIn(null);
    await visitor.visit('/', { title: 'Start' });
    await keepPicture('start');
    app.signIn(SAMPLE_VIEWER);
  });

  it('a role with nothing to do yet is told so', async () => {
    app.signIn({ ...SAMPLE_VIEWER, roles: ['chair'], boroughId: null, permissions: new Set() });
    await visitor.visit('/', { title: 'Home' });
    await visitor.page.getByRole('heading', { name: 'Nothing is open to your role yet' }).waitFor();
    await keepPicture('nothing');
    app.signIn(SAMPLE_VIEWER);
  });

  it('a form with mistakes comes back with a summary that leads to each', async () => {
    await visitor.visit('/samples/form', { title: 'Sample form' });
    await visitor.page.getByLabel('Email address').fill('ada');
    await visitor.page.getByLabel('Day').fill('31');
    await visitor.page.getByLabel('Month').fill('feb');
    await visitor.page.getByRole('button', { name: 'Save and continue' }).click();
    await visitor.page.getByRole('alert').waitFor();
    await visitor.look('Error: Sample form');
    await keepPicture('form-with-mistakes');
    await visitor.page.getByRole('link', { name: 'The date it started must include a year' }).click();
    expect(await visitor.page.evaluate('document.activeElement.id')).toBe('started-day');
    expect(await visitor.page.getByLabel('Month').inputValue()).toBe('feb');
  });

  it('the skip link is the first stop of the Tab key and leads to the content', async () => {
    await visitor.visit('/', { title: 'Home' });
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.evaluate('document.activeElement.textContent.trim()')).toBe(
      'Skip to main content',
    );
    await visitor.page.keyboard.press('Enter');
    expect(await visitor.page.evaluate('document.activeElement.id')).toBe('main-content');
  });

  it('works with scripts turned off', async () => {
    const plain = await openBrowser({ scripts: false });
    try {
      const page = await plain.context.newPage();
      await page.goto(`${app.address}/samples/form`);
      await page.getByLabel('Email address').fill('ada@example.org');
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.getByText('Enter the date it started').first().waitFor();
      expect(await page.getByLabel('Email address').inputValue()).toBe('ada@example.org');
    } finally {
      await plain.close();
    }
  });
});
