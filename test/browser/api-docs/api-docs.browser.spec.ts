import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { startWebApp, WebApp } from '../../support/web-app';

describeInBrowser('The pages that explain the API', () => {
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

  it.each([
    ['/api/docs', 'Using the API'],
    ['/api/docs/returns', 'Returns: using the API'],
    ['/api/docs/children-and-placements', 'Children and placements: using the API'],
    ['/api/docs/people', 'People: using the API'],
  ])('%s', async (path, title) => {
    await visitor.visit(path, { title });
    for (const summary of await visitor.page.locator('details summary').all()) await summary.click();
    await visitor.look(title);
    const folder = process.env['PICTURES'];
    const name = path.split('/').at(-1);
    if (!folder) return;
    for (const width of [1280, 375]) await visitor.picture(`${folder}/${name}-${width}.png`, width);
  });
});
