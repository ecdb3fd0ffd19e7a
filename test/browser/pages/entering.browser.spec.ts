import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('The pages on which children and placements are entered', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('officer-bexley');
  }, 120_000);
  afterAll(() => service?.close());

  const fill = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(fields)) {
      await service.visitor.page.getByLabel(label, { exact: true }).fill(text);
    }
  };
  const choose = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, value] of Object.entries(fields)) {
      await service.visitor.page.getByLabel(label, { exact: true }).selectOption(value);
    }
  };

  const describeChild = async (reference: string): Promise<void> => {
    await fill({ 'Your own reference for the child': reference, 'Year of birth': '2012' });
    await choose({ 'Month of birth': '4', 'Legal status': 'edge' });
    await service.visitor.page.getByLabel('Female', { exact: true }).check();
    await service.press('Continue');
  };

  it('a child is added: nothing typed, nobody alike, added, and then alike to another', async () => {
    await service.visit('/children', 'Children and placements', 'children-none-yet');
    await service.follow('Add a child who is in no return yet');
    await service.look('Add a child', 'child-new');
    await service.press('Continue');
    await service.look('Error: Add a child', 'child-new-empty');
    await describeChild('NEW-1');
    await service.look('Check before you add a child', 'child-check');
    await service.press('Add this child');
    await service.look('A child’s placements', 'child-added');
    await service.visit('/children/new', 'Add a child', 'child-new');
    await describeChild('NEW-2');
    await service.look('Check before you add a child', 'child-check-alike');
    await service.follow('NEW-1');
  });

  it('a placement is started, changed, ended, and the end taken back', async () => {
    const { page } = service.visitor;
    await service.press('Start a placement');
    await service.look('Start a placement', 'placement-start');
    await service.press('Continue');
    await service.look('Error: Start a placement', 'placement-start-empty');
    await fill({ Day: '10', Month: '6', Year: '2025', 'Ofsted number (optional)': 'SC123456' });
    await choose({
      'Kind of placement': 'K2',
      'Who provides it': 'PR4',
      'Legal status': 'V2',
      'Main need': 'N1',
    });
    await service.press('Continue');
    await service.look('Check: start a placement', 'placement-start-check');
    await service.press('Save');
    await service.look('A child’s placements', 'placement-started');

    await service.follow(/^Change this placement/);
    await service.look('Change a placement', 'placement-change');
    await fill({ Day: '1', Month: '7', Year: '2025' });
    await choose({ 'Authority it is in': 'outside' });
    await service.press('Continue');
    await service.look('Check: change a placement', 'placement-change-check');
    await service.press('Save');

    await service.follow(/^End this placement/);
    await service.look('End a placement', 'placement-end');
    await fill({ Day: '1', Month: '8', Year: '2025' });
    await page.getByLabel('Why the child is no longer looked after').selectOption('E4A');
    await service.press('Continue');
    await service.look('Check: end a placement', 'placement-end-check');
    await service.press('Save');
    await service.look('A child’s placements', 'placement-ended');

    await page
      .getByRole('link', { name: /^Take it back/ })
      .first()
      .click();
    await service.look('Take back what was entered', 'entry-withdraw');
    await service.press('Take it back');
    await service.look('A child’s placements', 'entry-withdrawn');
  });
});
