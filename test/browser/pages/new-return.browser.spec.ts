import { describeInBrowser } from '../../support/browser/chromium';
import { asUploads, FAULTY_RETURN, FilledService } from '../../support/browser/filled-service';

describeInBrowser('The pages of a return that is handed in', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('officer-bexley');
  }, 120_000);
  afterAll(() => service?.close());

  it('with nothing there yet, say what would be', async () => {
    await service.visit('/imports', 'Returns', 'returns-empty');
    await service.visit('/children', 'Children and placements', 'children-empty');
  });

  it('the questions, with nothing answered and with a file that is no return', async () => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/imports/new`);
    await page.getByLabel('Part of the year').check();
    await service.press('Upload and check');
    await service.look('Error: Upload a return', 'upload-empty');
    const problems = await page.locator('.govuk-error-summary a').allInnerTexts();
    expect(problems).toEqual(['Choose the files of the return', 'Enter the day the extract is true for']);
    await page.getByLabel('Files of the return').setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('A note\nto somebody\n'),
    });
    await page.getByLabel('The whole year').check();
    await service.press('Upload and check');
    await service.look('Error: Upload a return', 'upload-refused');
  });

  it('what was read, with its preview and problems of all three weights', async () => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/imports/new`);
    await page.getByLabel('Files of the return').setInputFiles(asUploads(FAULTY_RETURN));
    await page.getByLabel('Year of the return').selectOption('2026');
    await service.press('Upload and check');
    await service.look('Check and confirm this return', 'return-waiting');
    for (const weight of ['Stops this row', 'Affects distance only', 'Worth knowing']) {
      await page.getByRole('heading', { name: weight }).waitFor();
    }
    await page.getByRole('heading', { name: 'If you confirm' }).waitFor();
    await service.follow('Show them row by row');
    await service.look('Problems of this return', 'problems-waiting');
    await page.goBack();
    const address = page.url();
    await service.press('Put aside');
    await service.look('Returns', 'returns-put-aside');
    await page.goto(address);
    await service.look('Return', 'return-put-aside');
  });

  it('confirming what somebody else put aside is refused, in words', async () => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/imports/new`);
    await page.getByLabel('Files of the return').setInputFiles(asUploads(FAULTY_RETURN));
    await page.getByLabel('Year of the return').selectOption('2026');
    await service.press('Upload and check');
    const colleague = await service.browser.context.newPage();
    await colleague.goto(page.url());
    await colleague.getByRole('button', { name: 'Put aside' }).click();
    await colleague.waitForURL('**/imports');
    await colleague.close();
    await service.press('Confirm and apply');
    await service.look('This has changed since you opened it', 'conflict');
  });
});
