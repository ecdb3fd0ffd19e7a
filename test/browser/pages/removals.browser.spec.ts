import { returnOf } from '@test/support/importing';
import { describeInBrowser } from '../../support/browser/chromium';
import { asUploads, FilledService } from '../../support/browser/filled-service';

const ALL = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];

describeInBrowser('The pages of a return that takes children away', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('officer-bexley');
  }, 120_000);
  afterAll(() => service?.close());

  const upload = async (children: readonly string[], year: string): Promise<void> => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/imports/new`);
    await page.getByLabel('Files of the return').setInputFiles(asUploads(returnOf(children)));
    await page.getByLabel('Year of the return').selectOption(year);
    await service.press('Upload and check');
  };

  it('warn, want a tick, say what was done, and tell where the children went', async () => {
    const { page } = service.visitor;
    await upload(ALL, '2024');
    await service.press('Confirm and apply');
    await page.getByText('The return is applied. Children: 7 new.').waitFor();
    await service.look('Return', 'return-just-applied');

    await upload(['B1'], '2025');
    await page.getByText('7 of the 7 children looked after would no longer be shown').waitFor();
    await service.look('Check and confirm this return', 'return-takes-away');
    await service.press('Confirm and apply');
    await service.look('Error: Check and confirm this return', 'return-not-accepted');
    await page.getByLabel('I understand that 7 children').check();
    await service.press('Confirm and apply');
    await page.getByText('The return is applied.').waitFor();

    await upload(ALL, '2024');
    await page.getByText('This return is already here').waitFor();
    await service.look('Return', 'return-already-here');
    await service.visit('/imports', 'Returns', 'returns-two');
    await page.getByLabel('Status').selectOption('Replaced');
    await service.press('Apply filters');
    await page.getByRole('heading', { name: 'No return matches these filters' }).waitFor();
    await service.look('Returns', 'returns-none-found');
  });

  it('of a borough without an agreement say so before anything is chosen', async () => {
    await service.signIn('officer-camden');
    await service.visit('/imports', 'Returns', 'returns-no-agreement');
    await service.visit('/imports/new', 'Upload a return', 'upload-no-agreement');
  });
});
