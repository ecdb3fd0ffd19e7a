import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { startWebApp, WebApp } from '../../support/web-app';

describeInBrowser('Reset to today', () => {
  let app: WebApp;
  let browser: OpenBrowser;
  let visitor: Visitor;
  let told = 0;

  beforeAll(async () => {
    app = await startWebApp({ tellStart: () => (told += 1) });
    browser = await openBrowser();
    visitor = await Visitor.in(browser.context, app.url);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('asks first, then says that it has started, and says when the service is back', async () => {
    const { page } = visitor;
    await visitor.visit('/practice', { title: 'Practice' });
    await page.getByText('Move the clock, or reset to today').click();
    await page.getByRole('link', { name: 'Reset to today', exact: true }).last().click();
    await page.waitForURL('**/practice/reset');
    await visitor.look('Reset to today');
    expect(told).toBe(0);

    let away = true;
    await page.route('**/health/ready', (route) =>
      away ? route.fulfill({ status: 503, body: '{}' }) : route.continue(),
    );
    await page.getByRole('button', { name: 'Reset to today' }).click();
    await page.waitForLoadState('load');
    await visitor.look('Reset has started');
    expect(told).toBe(1);
    const status = page.getByRole('status');
    expect(await status.textContent()).toContain('The service has stopped');
    away = false;
    await page.getByText('The service is back.', { exact: true }).waitFor();
    await visitor.look('Reset has started');
    await page.getByRole('link', { name: 'the practice page' }).click();
    await page.waitForURL('**/practice');
    await visitor.look('Practice');
  });
});
