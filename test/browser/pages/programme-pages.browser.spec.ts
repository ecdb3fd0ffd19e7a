import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('The pages of the programme', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    // Somebody looks at children, so that the audit has something to tell.
    const officer = await service.app.as('officer-bromley');
    await officer.get('/children');
    await service.signIn('administrator');
  }, 120_000);
  afterAll(() => service?.close());

  const firstPerson = async (): Promise<string> => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/people?text=bexley`);
    await page.locator('tbody th a').first().click();
    await page.waitForLoadState('load');
    return new URL(page.url()).pathname;
  };

  it.each([
    ['/', 'Home', 'home-administrator'],
    ['/people', 'People (page 1 of 2)', 'people'],
    ['/people?text=nobody-of-that-name', 'People', 'people-none'],
    ['/people/invite', 'Invite somebody', 'invite'],
    ['/agreements/new', 'Record an agreement', 'agreement-new'],
    ['/audit?from=2001-01-01&to=2001-01-02', 'Audit', 'audit-none'],
  ])('%s', async (path, title, picture) => {
    await service.visit(path, title, picture);
  });

  it('inviting: refused, made, waiting in the list', async () => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/people/invite`);
    await service.press('Make the invitation');
    await service.look('Error: Invite somebody', 'invite-refused');
    await page.getByLabel('Full name').fill('Ada Quillmarsh');
    await page.getByLabel('Email address').fill('ada@bexley.example');
    await page.getByLabel('Borough officer').check();
    await page.getByLabel('Borough', { exact: true }).selectOption({ label: 'Bexley' });
    await service.press('Make the invitation');
    await service.look('Send this link', 'invite-link');
    await service.visit('/people', 'People (page 1 of 2)', 'people-invited');
  });

  it('a person, their roles, and closing their account', async () => {
    const path = await firstPerson();
    await service.look('Person', 'person');
    await service.visit(`${path}/roles`, 'Change roles', 'roles');
    await service.visitor.page.getByLabel('Role to add').selectOption({ label: 'Borough officer' });
    await service.press('Change roles');
    await service.look('Error: Change roles', 'roles-refused');
    await service.visit(`${path}/deactivate`, 'Deactivate an account', 'deactivate');
    await service.press('Deactivate');
    await service.look('Person', 'person-deactivated');
    await service.follow('Open the account again');
    await service.look('Open an account again', 'open-again');
    await service.press('Open the account again');
    await service.look('Person', 'person-open-again');
  });

  it('agreements: the list, recording refused, renewing and ending', async () => {
    const { page } = service.visitor;
    await service.visit('/agreements', 'Data-sharing agreements', 'agreements');
    await page.goto(`${service.app.url}/agreements/new`);
    await service.press('Record the agreement');
    await service.look('Error: Record an agreement', 'agreement-refused');
    await page.goto(`${service.app.url}/agreements`);
    await service.follow(/^Renew/);
    await service.look('Record an agreement', 'agreement-renew');
    await page.goto(`${service.app.url}/agreements`);
    await service.follow(/^End/);
    await service.look('End an agreement', 'agreement-end');
  });

  it('the audit, with results and with a day that is none', async () => {
    await service.visit('/audit?action=children-listed', 'Audit', 'audit');
    expect(await service.visitor.page.locator('tbody tr').count()).toBe(1);
    await service.visitor.visit('/audit?from-day=31&from-month=2&from-year=2026', {
      title: 'Error: Audit',
      status: 422,
    });
    await service.look('Error: Audit', 'audit-refused');
  });

  it('the data-protection lead: a child, people, one person', async () => {
    const { page } = service.visitor;
    await service.signIn('officer-bromley');
    await page.goto(`${service.app.url}/children`);
    const reference = (await page.locator('tbody th a').first().innerText()).trim();
    await service.signIn('protection-lead');
    await service.visit('/', 'Home', 'home-protection-lead');
    await service.visit('/audit/children', 'Who has seen a child', 'who-saw');
    await service.press('Show who has seen them');
    await service.look('Error: Who has seen a child', 'who-saw-refused');
    await page.getByLabel('The child’s reference').fill(reference);
    await service.press('Show who has seen them');
    await service.look('Who has seen a child', 'who-saw-child');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await service.visit('/audit/people', 'What people have seen', 'people-saw');
    await service.visit('/retention', 'Deleting old cases and returns', 'old-cases');
    await service.press('Hold it');
    await service.look('Error: Deleting old cases and returns', 'old-cases-refused');
    await service.visit('/audit/people', 'What people have seen', 'people-saw');
    await page.locator('main ul a').first().click();
    await service.look('What one person has seen', 'person-saw');
  });

  it('the analyst: reports of all boroughs, and a schedule for them', async () => {
    await service.signIn('analyst');
    await service.visit('/', 'Home', 'home-analyst');
    await service.visit('/reports/runs', 'Run history', 'runs-analyst');
    await service.visit('/reports/schedules', 'Report schedules', 'schedules-analyst');
    await service.visit('/reports/schedules/new', 'Set a schedule', 'schedule-analyst');
  });
});
