import { draftCase } from '../../support/panel/draft-case';
import { PanelWorld } from '../../support/panel/panel-world';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

const BROMLEY = 305;

describeInBrowser('The pages of a search and its options', () => {
  let service: FilledService;
  let reference: string;

  beforeAll(async () => {
    service = await FilledService.start();
    const world = await PanelWorld.of(service.app.database, [BROMLEY]);
    ({ reference } = await draftCase(world, BROMLEY));
    await service.signIn('officer-bromley');
  }, 120_000);
  afterAll(() => service?.close());

  const at = (rest: string): string => `/cases/${reference}/${rest}`;
  const fill = (label: string, text: string): Promise<void> =>
    service.visitor.page.getByLabel(label, { exact: false }).first().fill(text);

  it('the search log: empty, a provider refused and taken, changed and removed', async () => {
    const log = 'Search log of a case';
    await service.visit(at('search'), log, 'search-empty');
    await service.press('Add a provider');
    await service.look('Add a provider to the search', 'search-add');
    await service.press('Add to the search log');
    await service.look('Error: Add a provider to the search', 'search-add-refused');
    await fill('Provider or setting', 'Larch House');
    await service.visitor.page.getByRole('radio', { name: 'Refused' }).check();
    await service.visitor.page.getByLabel('If it refused, why?').selectOption('No vacancy');
    await service.press('Add to the search log');
    await service.look(log, 'search-log');
    await service.follow(/^Change Larch House/);
    await service.look('Change a line of the search', 'search-change');
    await service.visit(at('search'), log, 'search-log-again');
    await service.follow(/^Remove Larch House/);
    await service.look('Remove a line of the search', 'search-remove');
  });

  it('a pasted list: refused line by line, shown, and added', async () => {
    const title = 'Paste several providers into the search';
    await service.visit(at('search/paste'), title, 'search-paste');
    await fill(
      'Lines, one for each provider',
      'Elm House; 12/11/2025; refused; full\nAsh House; never; offer',
    );
    await service.press('Read the lines');
    await service.look(`Error: ${title}`, 'search-paste-refused');
    await fill(
      'Lines, one for each provider',
      'Elm House; 12/11/2025; refused; full\nAsh House; 13/11/2025; offer; ; £4,500',
    );
    await service.press('Read the lines again');
    await service.look(title, 'search-paste-read');
    await service.press('Add 2 lines');
    await service.look('Search log of a case', 'search-log-full');
  });

  it('options: empty, refused, side by side in another order, changed and removed', async () => {
    const title = 'Options of a case';
    await service.visit(at('options'), title, 'options-empty');
    await service.press('Add an option');
    await service.press('Add the option');
    await service.look('Error: Add an option', 'options-add-refused');
    for (const name of ['Larch House', 'Ash House', 'Quince Lodge with a long name']) {
      await service.visitor.page.goto(`${service.app.url}${at('options/add')}`);
      await fill('Provider or setting', name);
      await service.visitor.page.getByLabel('Kind of placement').selectOption('Children’s home');
      await fill('Core cost', '6,120.50');
      await fill('Note (optional)', 'Has a room from the second week of December');
      await service.press('Add the option');
    }
    await service.press('Move earlier Ash House');
    await service.press('Make first choice Quince Lodge with a long name');
    await service.look(title, 'options');
    await service.follow(/^Change Ash House/);
    await service.look('Change an option', 'options-change');
    await service.visit(at('options/2/remove'), 'Remove an option', 'options-remove');
  });

  it('nothing suitable: refused, said, and to be taken back', async () => {
    const { page } = service.visitor;
    const title = 'No suitable placement found';
    await service.visit(at('options/none'), title, 'options-none');
    await service.press('Save');
    await service.look(`Error: ${title}`, 'options-none-refused');
    await page.getByLabel('No vacancy').check();
    await page.getByLabel('Stays where they are').check();
    await page.getByLabel('Which need most').selectOption({ index: 2 });
    await page.getByLabel('Which kind of placement').selectOption({ index: 4 });
    await page.getByLabel('Where was it sought?').selectOption({ index: 3 });
    await service.press('Save');
    await service.look('Options of a case', 'options-none-said');
    await service.visit(at('options/none'), title, 'options-none-again');
  });

  it('as the referral’s tasks and its check show them', async () => {
    await service.visit(at('referral'), `Referral, case ${reference}`, 'referral-tasks-searched');
    await service.visit(at('check'), `Check the referral, case ${reference}`, 'referral-check-searched');
  });
});
