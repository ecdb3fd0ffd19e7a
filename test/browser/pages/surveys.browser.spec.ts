import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { askedIn, BROMLEY } from '../../web/surveys/asked-in';
import { expensive } from '../../web/surveys/expensive';

describeInBrowser('The pages of a borough’s survey return', () => {
  let service: FilledService;
  let homes: string;
  let snapshot: string;

  beforeAll(async () => {
    service = await FilledService.start();
    await expensive(service.app, BROMLEY, 3);
    homes = await askedIn(service.app);
    snapshot = await askedIn(service.app, { set: 'placements_snapshot', referenceDay: '2022-03-31' });
    await service.signIn('officer-bromley');
  }, 120_000);
  afterAll(() => service?.close());

  it('lists the surveys, says what is asked, and starts', async () => {
    await service.visit('/surveys', 'Surveys', 'surveys-list');
    await service.visit(`/surveys/${snapshot}`, 'Placements snapshot, March 2026', 'surveys-before');
    await service.press('Start');
    await service.look('Your return', 'surveys-task-list');
    await service.visit('/', 'Home', 'surveys-home');
  });

  it('shows what is filled in, section by section and at once', async () => {
    const sections = `/surveys/${snapshot}/sections`;
    await service.visit(`${sections}/cohort`, 'Children looked after', 'surveys-section');
    await service.visit(`${sections}/groups`, 'Placements and providers', 'surveys-grid');
    await service.visit(`${sections}/hcli`, 'High-cost, low-incidence placements', 'surveys-rows');
    await service.visit(
      `${sections}/hcli?status=odd`,
      'Error: High-cost, low-incidence placements',
      'surveys-rows-odd',
      422,
    );
    await service.visit(`${sections}/hcli`, 'High-cost, low-incidence placements', 'surveys-rows');
    await service.visitor.page.locator('tbody th a').first().click();
    await service.visitor.page.waitForLoadState('load');
    await service.look('High-cost, low-incidence placements: one child', 'surveys-row');
    await service.follow('Remove');
    await service.look('Remove a child', 'surveys-row-remove');
    await service.visit(`${sections}/hcli/add`, 'Add a child', 'surveys-row-add');
    await service.press('Add and continue');
    await service.look('Error: Add a child', 'surveys-row-add-blank');
    await service.visit(`/surveys/${snapshot}/filled-in`, 'What is filled in', 'surveys-filled-in');
    await service.visit(`/surveys/${snapshot}/missing`, 'What is missing', 'surveys-missing');
  });

  it('shows what is wrong, and explains what is unusual', async () => {
    const problems = `/surveys/${snapshot}/problems`;
    await service.visit(problems, 'Problems of your return', 'surveys-problems');
    await service.visit(`${problems}?by=row`, 'Problems of your return', 'surveys-problems-by-row');
    await service.follow(/^Mend or explain/);
    await service.look('This looks unusual', 'surveys-query');
    await service.press('It is right: save and continue');
    await service.look('Error: This looks unusual', 'surveys-query-blank');
    await service.visitor.page.getByLabel('Why is it right?').fill('Children from abroad came in March');
    await service.press('It is right: save and continue');
    await service.visit(problems, 'Problems of your return', 'surveys-problems-explained');
  });

  it('says what cannot be understood, and confirms', async () => {
    const section = `/surveys/${homes}/sections/children`;
    await service.visit(`/surveys/${homes}/nil`, 'Nothing to report', 'surveys-nil');
    await service.press('Sign the nil return');
    await service.look('Error: Nothing to report', 'surveys-nil-blank');
    await service.visitor.page.getByLabel(/has nothing to report/).check();
    await service.press('Sign the nil return');
    await service.look('Your return', 'surveys-nil-signed');
    await service.press('We have something to report');
    await service.visit(section, 'Children', 'surveys-small-section');
    await service.visitor.page.getByLabel('Children', { exact: true }).fill('a dozen');
    await service.visitor.page.getByLabel('10 and over, Hostel').fill('x');
    await service.press('Save and continue');
    await service.look('Error: Children', 'surveys-small-section-wrong');
    await service.visit(`${section}/assign`, 'Give a section to a colleague', 'surveys-assign');
    await service.visitor.page.getByLabel('Who sees to it?').selectOption({ index: 1 });
    await service.press('Save');
    await service.look('Your return', 'surveys-assigned');
    await service.visit(`/surveys/${homes}/sections/homes`, 'Each home', 'surveys-rows-none');
    await service.press('We have none to report');
    await service.look('What is missing', 'surveys-small-missing');
  });
});
