import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('The pages of schedules whose reports arrive', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  it('from a draft to a test in its owner’s messages', async () => {
    const { page } = service.visitor;
    await service.signIn('approver-bromley');
    await page.goto(`${service.app.url}/reports/schedules/new`);
    await page.getByLabel('Placements snapshot').check();
    await page.getByLabel('Skip it when nothing has changed since the last one').check();
    await service.look('Set a schedule', 'schedule-new');
    await service.press('Save as a draft');
    await service.look('Schedule', 'schedule-draft');
    const own = page.url();
    await page.getByRole('link', { name: 'Change who is told' }).click();
    await page.getByLabel('Borough officer', { exact: true }).check();
    await page.locator('input[name=people]').first().check();
    await service.look('Who is told', 'schedule-recipients');
    await service.press('Save');
    await service.look('Schedule', 'schedule-draft-told');
    await page.getByRole('link', { name: 'Preview what it would make now' }).click();
    await service.look('Preview', 'schedule-preview');
    await page.goto(own);
    await service.press('Send a test to me');
    await service.look('Placements snapshot: ready', 'schedule-test-run');
    await page.goto(own);
    await page.getByRole('link', { name: 'Run it now, for any day' }).click();
    await service.look('Run it now', 'schedule-run-now');
    await service.press('Make it now');
    await service.look('Error: Run it now', 'schedule-run-now-refused');
  });

  it('without an owner, on the list and on its page', async () => {
    const { page } = service.visitor;
    await service.signIn('analyst');
    await page.goto(`${service.app.url}/reports/schedules/new`);
    await page.locator('input[name=report]').first().check();
    await page.getByLabel('When should it run?').fill('every Monday at 07:00');
    await service.press('Continue');
    await service.press('Save the schedule');
    await service.look('Schedule', 'schedule-set');
    await service.app.database.asSuperuser(
      `update schedules set state = 'paused', owner_left = true where state = 'active'`,
    );
    await page.reload();
    await service.look('Schedule', 'schedule-without-owner');
    await service.visit('/reports/schedules', 'Report schedules', 'schedules-without-owner');
  });
});
