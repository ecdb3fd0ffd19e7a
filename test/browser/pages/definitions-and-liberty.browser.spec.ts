import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day, day } from '@lib/kernel/day';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('What counts as high cost, and orders that deprive of liberty', () => {
  let service: FilledService;
  const today = new SystemClock().today();
  /** A day on which the children of the list are looked after, and children. */
  const lookedAfter = day('2022-03-31');

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  /** Fills the boxes of the first date of the page. */
  const date = async (on: Day): Promise<void> => {
    const { page } = service.visitor;
    const parts = { Day: on.slice(8), Month: on.slice(5, 7), Year: on.slice(0, 4) };
    for (const [label, text] of Object.entries(parts))
      await page.getByLabel(label, { exact: true }).first().fill(text);
  };

  it('the definition: every version, a next one refused, changed, checked and made', async () => {
    const { page } = service.visitor;
    await service.signIn('commissioner');
    await service.visit('/definitions', 'What counts as high cost', 'definitions');
    await service.follow('Make the next version');
    await service.look('Make the next version', 'definition-new');
    await service.press('Continue');
    await service.look('Error: Make the next version', 'definition-refused');
    await page.getByLabel('Tier 1, pounds a week or more').fill('6000');
    await page.getByLabel('The child is in a secure home').uncheck();
    await date(addDays(today, 30));
    await page.getByLabel('Why the definition changes').fill('Prices rose');
    await service.press('Continue');
    await service.look('Check before you make version 2', 'definition-check');
    await service.press('Change what I entered');
    await service.look('Make the next version', 'definition-again');
    await service.press('Continue');
    await service.press('Make this version');
    await service.look('What counts as high cost', 'definitions-two');
    expect(await page.locator('.govuk-summary-card').count()).toBe(2);
    await service.signIn('officer-bromley');
    await service.visit('/definitions', 'What counts as high cost', 'definitions-officer');
  });

  it('orders: none, refused, recorded, ended and taken back', async () => {
    const { page } = service.visitor;
    await service.signIn('officer-bromley');
    await page.goto(`${service.app.url}/children?on=${lookedAfter}`);
    await page.locator('tbody th a').first().click();
    await service.follow('Orders of a court');
    await service.look('Orders that deprive of liberty', 'liberty-none');
    await service.press('Record the order');
    await service.look('Error: Orders that deprive of liberty', 'liberty-refused');
    await date(addDays(lookedAfter, 1));
    await service.press('Record the order');
    await service.look('Orders that deprive of liberty', 'liberty-recorded');
    await service.follow(/^End it/);
    await service.look('End an order', 'liberty-end');
    await service.press('Save');
    await service.look('Error: End an order', 'liberty-end-refused');
    await date(addDays(lookedAfter, 15));
    await service.press('Save');
    await service.look('Orders that deprive of liberty', 'liberty-ended');
    await service.follow(/^Take it back/);
    await service.look('Take an order back', 'liberty-take-back');
    await service.press('Take it back');
    await service.look('Orders that deprive of liberty', 'liberty-taken-back');
    expect(await page.getByText('No order is recorded.').count()).toBe(1);
  });
});
