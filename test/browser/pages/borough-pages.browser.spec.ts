import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

const REPORT = '/reports/catalogue/placements-snapshot';

describeInBrowser('The pages of a borough', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('officer-bromley');
  }, 120_000);
  afterAll(() => service?.close());

  it.each([
    ['/', 'Home', 'home'],
    ['/imports', 'Returns', 'returns'],
    ['/imports/new', 'Upload a return', 'upload'],
    ['/reports', 'Reports', 'reports'],
    [REPORT, 'Placements snapshot', 'report-never-run'],
    [`${REPORT}/tables?asAt=2022-03-31`, 'Placements snapshot: tables', 'report-tables'],
    ['/reports/runs', 'Run history', 'runs-empty'],
    ['/reports/schedules', 'Report schedules', 'schedules-empty'],
    ['/account', 'Your account', 'account'],
    ['/account/confirm', 'Confirm it is you', 'confirm'],
    ['/account/stay-signed-in', 'You are still signed in', 'stay-signed-in'],
  ])('%s', async (path, title, picture) => {
    await service.visit(path, title, picture);
  });

  it('the list of children: whole, its second page, filtered, and a reference nobody has', async () => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/children`);
    const pages = /\(page 1 of (\d+)\)/.exec(await page.title())?.[1];
    await service.look(`Children and placements (page 1 of ${pages})`, 'children');
    await service.visit(
      '/children?page=2&sort=-age',
      `Children and placements (page 2 of ${pages})`,
      'children-2',
    );
    await page.getByLabel('Age', { exact: true }).selectOption({ index: 4 });
    await service.press('Apply filters');
    expect(await page.getByRole('link', { name: /Remove this filter/ }).count()).toBe(1);
    await service.look(await titleNow(), 'children-filtered');
    for (const question of ['Placement group', 'Location', 'Need']) {
      await page.getByLabel(question).selectOption({ index: 4 });
    }
    await service.press('Apply filters');
    await page.getByRole('heading', { name: 'No child matches these filters' }).waitFor();
    await service.look('Children and placements', 'children-none');
    await page.goto(`${service.app.url}/children`);
    await service.press('Find');
    await service.look(await titleNow(/^Error: Children and placements/), 'find-empty');
    await page.getByLabel('Find a child by local or service reference').fill('C-222222');
    await service.press('Find');
    await service.look(await titleNow(/^Error: Children and placements/), 'find-unknown');
  });

  it('on a telephone, a row of the list is a block and the filter is one line until it is opened', async () => {
    const { page } = service.visitor;
    await page.setViewportSize({ width: 375, height: 900 });
    await page.goto(`${service.app.url}/children`);
    expect(await page.getByLabel('Placement group').isVisible()).toBe(false);
    await page.getByText('Choose filters').click();
    expect(await page.getByLabel('Placement group').isVisible()).toBe(true);
    await page.getByRole('rowheader').first().waitFor();
    const label = 'getComputedStyle(document.querySelector("td"), "::before").content';
    expect(await page.evaluate(label)).toBe('"Age"');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Placement group').waitFor();
  });

  it('a child, with every source open', async () => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/children`);
    await page.locator('tbody th a').first().click();
    await page.waitForLoadState('load');
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await service.look('A child’s placements', 'child');
  });

  it('a return that is applied, its problems, and undoing it', async () => {
    await service.visitor.page.goto(`${service.app.url}/imports`);
    await service.visitor.page.locator('tbody th a').first().click();
    await service.look('Return', 'return-applied');
    await service.follow('Show them row by row');
    await service.look(await titleNow(/^Problems of this return/), 'problems');
    await service.visitor.page.goBack();
    await service.follow('Undo this import');
    await service.look('Undo this import', 'undo');
  });

  it('a report run now: refused, made, and in the history', async () => {
    const { page } = service.visitor;
    await page.goto(service.app.url + REPORT);
    await page.getByLabel('Year').fill('2099');
    await service.press('Make the workbook');
    await service.look('Error: Placements snapshot', 'report-refused');
    await page.getByLabel('Day').fill('31');
    await page.getByLabel('Month').fill('march');
    await page.getByLabel('Year').fill('2022');
    await service.press('Make the workbook');
    await service.look('Placements snapshot: ready', 'run');
    await service.visit('/reports/runs', 'Run history', 'runs');
    await service.visit(REPORT, 'Placements snapshot', 'report');
  });

  it('schedules: asked, refused, checked, set, changed', async () => {
    const { page } = service.visitor;
    await service.signIn('approver-bromley');
    await service.visit('/reports/schedules/new', 'Set a schedule', 'schedule-new');
    await page.getByLabel('When should it run?').fill('now and then');
    await service.press('Continue');
    await service.look('Error: Set a schedule', 'schedule-refused');
    await page.getByLabel('Placements snapshot').check();
    await page.getByLabel('When should it run?').fill('every Monday at 07:00');
    await service.press('Continue');
    await service.look('Check the schedule', 'schedule-check');
    await service.press('Save the schedule');
    await service.look('Schedule', 'schedule');
    await service.follow('Change this schedule');
    await service.look('Change a schedule', 'schedule-change');
    await service.visit('/reports/schedules', 'Report schedules', 'schedules');
  });

  it('people of the borough, what waits for its approval, inviting and letting back in', async () => {
    const { page } = service.visitor;
    await service.signIn('administrator');
    await page.goto(`${service.app.url}/people/invite`);
    await page.getByLabel('Full name').fill('Ada Quillmarsh');
    await page.getByLabel('Email address').fill('ada@bromley.example');
    await page.getByLabel('Borough officer').check();
    await page.getByLabel('Borough', { exact: true }).selectOption({ label: 'Bromley' });
    await service.press('Make the invitation');
    await service.look('Send this link', 'invite-link-waits');
    const link = await page.locator('#one-use-link').innerText();
    await page.goto(new URL(new URL(link).pathname, service.app.url).href);
    await service.look('Set up your account', 'invitation-waits');
    await service.signIn('approver-bromley');
    await service.visit('/', 'Home', 'home-approver');
    await service.visit('/people', 'People', 'people-approver');
    await service.press('Approve the invitation of Ada Quillmarsh, ada@bromley.example');
    await service.look('People', 'people-approved');
    await service.visit('/people/invite', 'Invite somebody', 'invite-approver');
    await page.goto(`${service.app.url}/people?text=officer`);
    await page.locator('tbody th a').first().click();
    await service.look('Person', 'person-approver');
    await service.visit(`${new URL(page.url()).pathname}/let-back-in`, 'Let somebody back in', 'let-back-in');
  });

  it('API tokens: none, asked, refused, made, revoked', async () => {
    const { page } = service.visitor;
    await service.signIn('approver-bromley');
    await service.visit('/api-tokens', 'API tokens', 'tokens-none');
    await service.visit('/api-tokens/new', 'Make an API token', 'token-new');
    await service.press('Make the token');
    await service.look('Error: Make an API token', 'token-refused');
    await page.getByLabel('What it is for').fill('Nightly return');
    await page.getByLabel('See children').check();
    await service.press('Make the token');
    await service.look('Your new API token', 'token-made');
    await service.visit('/api-tokens', 'API tokens', 'tokens');
    await service.follow('Revoke Nightly return');
    await service.look('Revoke an API token', 'token-revoke');
  });

  const titleNow = async (expected = /^Children and placements/): Promise<string> => {
    const title = (await service.visitor.page.title()).replace(' – Pan-London placements', '');
    expect(title).toMatch(expected);
    return title;
  };
});
