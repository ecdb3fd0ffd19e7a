import { addMonths, day } from '@lib/kernel/day';
import { signOffCubes } from '../../db/reports/made-releases';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { printRelease } from '../../support/printed-releases';

const REPORT = '/reports/catalogue/london-placements';
const TABLES = 'Placements across boroughs: tables';
const LATEST = day('2026-05-03');

describeInBrowser('The pages of the programme’s report', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  const makeReleases = async (): Promise<void> => {
    await signOffCubes(service.app.database);
    const stats = await service.app.database.unitOfWork('stats');
    for (const months of [2, 1, 0]) await printRelease(stats, { on: addMonths(LATEST, -months) });
    for (const cube of ['location-tiers', 'placements-in-the-year']) {
      await printRelease(stats, { on: LATEST, cube });
    }
    await printRelease(stats, { on: day('2026-03-31'), product: 'official' });
  };

  const ask = async (date: readonly [string, string, string]): Promise<void> => {
    const { page } = service.visitor;
    await page.goto(service.app.url + REPORT);
    for (const [n, part] of ['Day', 'Month', 'Year'].entries()) await page.getByLabel(part).fill(date[n]!);
    await service.press('Make the workbook');
  };

  it('before there is a release', async () => {
    await service.signIn('analyst');
    await service.visit('/reports', 'Reports', 'reports-analyst');
    await service.visit(REPORT, 'Placements across boroughs', 'programme-report-none');
  });

  it('run by an analyst: refused for too early a day, made, and in the history', async () => {
    await makeReleases();
    await ask(['1', '1', '2026']);
    await service.look('Error: Placements across boroughs', 'programme-report-refused');
    await ask(['5', 'May', '2026']);
    await service.look('Placements across boroughs: ready', 'programme-run');
    await service.visit('/reports/runs?borough=programme', 'Run history', 'programme-runs');
    await service.visit(REPORT, 'Placements across boroughs', 'programme-report');
  });

  it('opened by a commissioner: the run, its workbook, and who had it', async () => {
    const { page } = service.visitor;
    await service.signIn('commissioner');
    await service.visit(REPORT, 'Placements across boroughs', 'programme-report-commissioner');
    expect(await page.getByRole('button', { name: 'Make the workbook' }).count()).toBe(0);
    await page.locator('main tbody a').first().click();
    await service.look('Placements across boroughs: ready', 'programme-run-commissioner');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /Download/ }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^london-placements-london-3-may-2026-.*\.xlsx$/);
    await page.reload();
    await service.look('Placements across boroughs: delivered', 'programme-run-downloaded');
    expect(await page.getByRole('table', { name: 'Who downloaded it' }).count()).toBe(1);
  });

  it('its tables on a page, one at a time, each with the release it is of', async () => {
    const { page } = service.visitor;
    await service.visit(`${REPORT}/tables?asAt=2026-05-05`, TABLES, 'programme-tables');
    expect(await page.locator('main').innerText()).toContain('31 of the 32 boroughs are in these figures.');
    expect(await page.locator('main').innerText()).toContain('PL-OP-2026-05-03-placements of this service');
  });

  it('another of its tables, and which boroughs are missing', async () => {
    const { page } = service.visitor;
    await service.follow('Groups by age');
    expect(await page.locator('main').innerText()).toContain('PL-OF-2026-03-31-placements of this service');
    await service.follow('Coverage');
    await service.look(TABLES, 'programme-tables-coverage');
    expect(await page.getByRole('row', { name: /Brent.*no return yet/ }).count()).toBe(1);
  });

  it('is nowhere for a borough', async () => {
    await service.signIn('officer-bromley');
    await service.visit('/reports', 'Reports', 'reports-officer');
    expect(await service.visitor.page.getByText('Placements across boroughs').count()).toBe(0);
    await service.visit(REPORT, 'Page not found', 'programme-report-officer', 404);
  });
});
