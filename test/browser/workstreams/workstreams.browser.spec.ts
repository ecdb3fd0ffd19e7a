import { writeFileSync } from 'node:fs';
import { day } from '@lib/kernel/day';
import { describeInBrowser, openBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { pagesOfPdf } from '../../support/browser/pages-of-pdf';
import { releaseEveryTable } from '../../support/every-table-released';

describeInBrowser('The pages of workstreams', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  it('before anything is released', async () => {
    await service.signIn('commissioner');
    await service.visit('/workstreams', 'Workstreams', 'workstreams-none');
    await service.visit('/workstreams/fostering', 'Fostering', 'workstream-none');
    await service.visit('/workstreams/position', 'The London position', 'position-none');
    await releaseEveryTable(service.app, {
      weeks: ['2026-10-25', '2026-11-01'].map(day),
      quarters: ['2026-06-30', '2026-09-30'].map(day),
    });
  }, 120_000);

  it.each([
    ['/workstreams', 'Workstreams', 'workstreams'],
    ['/workstreams/fostering', 'Fostering', 'workstream'],
    ['/workstreams/complex-adolescents', 'Complex adolescents and high-cost placements', 'workstream-high-cost'],
    ['/workstreams/use-of-london?areas=boroughs&on=2026-10-25', 'Use of London’s own provision', 'workstream-boroughs'],
    ['/workstreams/fostering?beside=202', 'Fostering', 'workstream-beside'],
    ['/london/method?table=hcli-costs', 'What high-cost placements cost', 'method'],
    ['/workstreams/position', 'The London position', 'position'],
  ])('%s for a commissioner', async (path, title, picture) => {
    await service.signIn('commissioner');
    await service.visit(path, title, picture);
  }, 60_000); // prettier-ignore

  it('for a borough, with its own rows', async () => {
    await service.signIn('officer-bromley');
    await service.visit('/workstreams/fostering', 'Fostering', 'workstream-own');
    await service.visit('/', 'Home', 'home-officer-workstreams');
  });

  it('changed: the form, refused, and saved', async () => {
    await service.signIn('commissioner');
    const title = 'Change what this workstream shows';
    await service.visit('/workstreams/fostering/change', title, 'workstream-change');
    await service.press('Save the next version');
    await service.look(`Error: ${title}`, 'workstream-refused');
    await service.visitor.page.getByLabel('Why it changes').fill('The board asked for prices first');
    await service.press('Save the next version');
    await service.look('Fostering', 'workstream-changed');
  });

  /** Paper of A4, with the edges a browser leaves unless told otherwise. */
  const printed = (): Promise<Buffer> =>
    service.visitor.page.pdf({
      format: 'A4',
      margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
    });

  it('on paper: a director’s position is one side, and a workstream has all its figures', async () => {
    await service.signIn('commissioner');
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/workstreams/position`);
    const position = await printed();
    const folder = process.env['PICTURES'];
    if (folder) {
      writeFileSync(`${folder}/position.pdf`, position);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 718, height: 1047 });
      await page.screenshot({ path: `${folder}/position-print.png`, fullPage: true });
      await page.emulateMedia({ media: null });
    }
    expect(pagesOfPdf(position)).toBe(1);
    await page.goto(`${service.app.url}/workstreams/fostering`);
    expect(pagesOfPdf(await printed())).toBeGreaterThan(1);
  }, 60_000);

  it('complete without scripts', async () => {
    const browser = await openBrowser({ scripts: false });
    try {
      const page = await browser.context.newPage();
      await browser.context.request.post(`${service.app.url}/practice/sign-in`, {
        form: { person: 'commissioner' },
        maxRedirects: 0,
      });
      await page.goto(`${service.app.url}/workstreams/residential-capacity`);
      await page.getByLabel('How often').selectOption('quarterly');
      await page.getByRole('button', { name: 'Apply filters' }).click();
      expect(page.url()).toContain('product=quarterly');
      expect(await page.locator('.plp-workstream-figure table').count()).toBeGreaterThan(7);
      expect(await page.getByRole('link', { name: 'Remove this filter: Quarterly, exact' }).count()).toBe(1);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
