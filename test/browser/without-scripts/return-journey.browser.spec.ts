import { Page } from 'playwright-core';
import { annualReturn } from '../../support/importing';
import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { asUploads, FilledService } from '../../support/browser/filled-service';

describeInBrowser('With scripts turned off', () => {
  let service: FilledService;
  let plain: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    service = await FilledService.start();
    plain = await openBrowser({ scripts: false });
    page = await plain.context.newPage();
  }, 120_000);
  afterAll(async () => {
    await plain?.close();
    await service?.close();
  });

  it('a return is handed in, confirmed, seen in a child’s history, and undone', async () => {
    await page.goto(`${service.app.url}/practice`);
    await page.getByRole('button', { name: 'Officer of Bexley' }).click();
    await page.getByRole('link', { name: 'Returns' }).first().click();
    await page.getByRole('button', { name: 'Upload a return' }).click();
    await page.getByLabel('Files of the return').setInputFiles(asUploads(annualReturn(2022)));
    await page.getByLabel('Year of the return').selectOption('2022');
    await page.getByRole('button', { name: 'Upload and check' }).click();
    await page.getByRole('heading', { name: 'Check and confirm this return' }).waitFor();
    await page.getByRole('button', { name: 'Confirm and apply' }).click();
    await page.getByRole('heading', { name: 'Return for 2021 to 2022' }).waitFor();

    await page.getByRole('link', { name: 'Children', exact: true }).click();
    const child = page.locator('tbody th a').first();
    const reference = await child.innerText();
    await child.click();
    await page.getByRole('heading', { level: 1, name: reference }).waitFor();
    await page.locator('main summary').first().click();
    await page
      .getByText(/in the return for 2021 to 2022/)
      .first()
      .waitFor();

    await page.getByRole('link', { name: 'Returns', exact: true }).first().click();
    await page.getByRole('link', { name: '2021 to 2022' }).click();
    await page.getByRole('link', { name: 'Undo this import' }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('Undone').first().waitFor();
    await page.getByRole('link', { name: 'Children', exact: true }).click();
    await page.getByRole('heading', { name: 'There are no children here yet' }).waitFor();
  }, 120_000);
});
