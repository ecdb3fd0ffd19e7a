import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('The pages of chosen reports, of whom a run tells, and of access', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  const tickOne = async (): Promise<void> => {
    const { page } = service.visitor;
    for (const box of await page.locator('input[name=parts]').all()) await box.uncheck();
  };

  it('from a workstream’s workbook of chosen reports to who was told of it', async () => {
    const { page } = service.visitor;
    await service.signIn('approver-bromley');
    await page.goto(`${service.app.url}/reports/catalogue/workstream-use-of-london`);
    await page.getByText('Tell somebody when it is there').click();
    await page.getByLabel('Borough officer', { exact: true }).check();
    await service.look('Workstream: Use of London’s own provision', 'bundle-to-run');
    await tickOne();
    await service.press('Make the workbook');
    await service.look('Error: Workstream: Use of London’s own provision', 'bundle-without-parts');
    await page.getByLabel('Placements snapshot').check();
    await service.press('Make the workbook');
    await service.look('Workstream: Use of London’s own provision: ready', 'bundle-of-chosen-parts');
  });

  it('from a schedule of chosen reports to a borough’s test of it', async () => {
    const { page } = service.visitor;
    await service.signIn('analyst');
    await page.goto(`${service.app.url}/reports/schedules/new`);
    await page.locator('input[name=report][value="workstream-use-of-london for a borough"]').check();
    await page.getByLabel('When should it run?').fill('every Monday at 07:00');
    await service.press('Continue');
    await service.look('Which reports go in', 'schedule-parts');
    await tickOne();
    await service.press('Continue');
    await service.look('Error: Which reports go in', 'schedule-parts-none');
    await page.getByLabel('Placements snapshot').check();
    await service.press('Continue');
    await service.look('Check the schedule', 'schedule-parts-check');
    await service.press('Save the schedule');
    await service.look('Schedule', 'schedule-of-each-borough');
    const own = page.url();
    await page.getByRole('link', { name: 'Preview what it would make now' }).click();
    await service.look('Preview', 'schedule-preview-of-each');
    await service.signIn('approver-bromley');
    await page.goto(own);
    await service.look('Schedule', 'schedule-a-borough-can-test');
    await page.getByRole('link', { name: 'Preview what it would make now' }).click();
    await service.look('Preview', 'schedule-preview-for-a-borough');
    await page.goto(own);
    await service.press('Send a test to me');
    await service.look('Workstream: Use of London’s own provision: ready', 'schedule-tested-by-a-borough');
  });

  it('of access and downloads, for a data-protection lead and an administrator', async () => {
    for (const who of ['protection-lead', 'administrator'] as const) {
      await service.signIn(who);
      await service.visit('/reports/access', 'Access and downloads', `access-${who}`);
    }
    await service.visit(
      '/reports/access?asAt-day=31&asAt-month=3&asAt-year=2020',
      'Error: Access and downloads',
      'access-too-early',
      422,
    );
  });
});
