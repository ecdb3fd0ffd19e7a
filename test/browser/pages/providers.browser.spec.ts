import { loadMadeUpList } from '@test/support/provision/made-up-list';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

const HEADINGS = 'URN,Provision type,Registration status,Local authority,Places,Organisation name';
const listFile = (...rows: string[]): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'list.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADINGS, ...rows].join('\n')),
});

describeInBrowser('The pages of providers and settings', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('commissioner');
  }, 120_000);
  afterAll(() => service?.close());

  const send = async (...rows: string[]): Promise<void> => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/providers/lists`);
    await page.getByLabel('File of the list').setInputFiles(listFile(...rows));
    await page.getByLabel('Day').fill('31');
    await page.getByLabel('Month').fill('3');
    await page.getByLabel('Year').fill('2026');
    await service.press('Upload and compare');
  };

  it('the directory: empty, then searched without a hit and with one', async () => {
    await service.visit('/providers', 'Providers and settings', 'providers-empty');
    await service.visit('/providers/lists', 'Load a list of settings', 'providers-no-lists');
    await loadMadeUpList(service.app.database);
    await service.visit('/providers', 'Providers and settings', 'providers');
    await service.visit('/providers?q=nothing', 'Providers and settings', 'providers-none');
    await service.visit(
      '/providers?q=rowan&registration=active',
      'Providers and settings',
      'providers-found',
    );
  });

  it('a setting, a name refused and added, and its provider', async () => {
    await service.visit('/providers?q=SC900004', 'Providers and settings', 'providers-by-urn');
    await service.follow(/name withheld/);
    const title = "Children's home SC900004 (name withheld by Ofsted)";
    await service.look(title, 'setting');
    await service.press('Add the name');
    await service.look(`Error: ${title}`, 'setting-name-refused');
    await service.visitor.page.getByLabel('Name', { exact: true }).fill('The Old Mill');
    await service.press('Add the name');
    await service.look('The Old Mill', 'setting-named');
    await service.follow('Beacon Care (made up)');
    await service.look('Beacon Care (made up)', 'provider');
  });

  it('a setting that is on no list: refused, then entered', async () => {
    const { page } = service.visitor;
    await service.visit('/providers/settings/new', 'Add a setting', 'setting-new');
    await service.press('Add the setting');
    await service.look('Error: Add a setting', 'setting-new-refused');
    await page.getByLabel('Name', { exact: true }).fill('Yarrow Lodge (made up)');
    await page.getByLabel('Type').selectOption('Supported accommodation');
    await page.getByLabel('Local authority it lies in').fill('Bromley');
    await page.getByLabel('Applied to register').check();
    await page.getByLabel('Why is it needed in the directory?').fill('Offered to a borough');
    await service.press('Add the setting');
    await service.look('Yarrow Lodge (made up)', 'setting-entered');
  });

  it('a list: refused by row, its difference, loaded', async () => {
    await send("12,Children's home,Active,Kent,4,");
    await service.look('Error: Load a list of settings', 'list-refused');
    await send(
      "9000001,Children's home,Suspended,Bromley,6,Beacon Care (made up)",
      '9000077,Residential family centre,Active,Enfield,5,New Leaf (made up)',
    );
    await service.look('List of 31 March 2026', 'list-difference');
    await service.press('Confirm and load');
    await service.look('List of 31 March 2026', 'list-loaded');
    await service.visit('/providers/lists', 'Load a list of settings', 'lists');
    await service.visit('/providers?q=rowan', 'Providers and settings', 'providers-suspended');
    await service.follow(/Rowanfield/);
    await service.look('Rowanfield House (made up)', 'setting-history');
  });
});
