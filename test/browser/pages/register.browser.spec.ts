import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('The pages of the register of high-cost placements', () => {
  let service: FilledService;
  let record: string;

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('officer-bromley');
  }, 120_000);
  afterAll(() => service?.close());

  const fill = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(fields))
      await service.visitor.page.getByLabel(label, { exact: true }).fill(text);
  };
  /** One box of one of several dates. */
  const fillDate = async (field: string, [day, month, year]: readonly string[]): Promise<void> => {
    const { page } = service.visitor;
    await page.locator(`#${field}-day`).fill(day!);
    await page.locator(`#${field}-month`).fill(month!);
    await page.locator(`#${field}-year`).fill(year!);
  };
  const addLine = async (kind: string, amount: string): Promise<void> => {
    await service.press('Add a cost line');
    await service.visitor.page.getByLabel('What does it pay for?').selectOption(kind);
    await service.visitor.page.getByLabel('Who is invoiced?').selectOption('social-care');
    await service.visitor.page.getByLabel('Every week').check();
    await fill({ Amount: amount });
    await fillDate('startsOn', ['1', '6', '2026']);
    await service.press('Continue');
  };

  it('nothing is in yet, and the child’s page leads to its costs and outcomes', async () => {
    await service.visit('/register', 'High-cost placements', 'register-empty');
    await service.follow('Find a child');
    await service.visitor.page.locator('tbody th a').first().click();
    await service.visitor.page.waitForLoadState('load');
    await service.follow(/^Costs and outcomes/);
    await service.look('Costs and outcomes of a placement', 'register-record-empty');
    record = new URL(service.visitor.page.url()).pathname;
  });

  it('a price is added: nothing typed, checked, added, and it is in', async () => {
    await service.press('Add a cost line');
    await service.look('Add a cost line', 'register-line');
    await service.press('Continue');
    await service.look('Error: Add a cost line', 'register-line-empty');
    await service.visit(record, 'Costs and outcomes of a placement', 'register-record-empty');
    await addLine('core', '10,450');
    await service.look('Check before you add the cost line', 'register-line-check');
    await service.press('Add this cost line');
    await addLine('supervision', '1,234.56');
    await service.press('Add this cost line');
    await service.look('Costs and outcomes of a placement', 'register-record');
    await service.visit('/register', 'High-cost placements', 'register');
    await service.visit('/register?tier=3', 'High-cost placements', 'register-filtered');
    await service.visit('/register?standing=recorded', 'High-cost placements', 'register-recorded');
    await service.visit('/register/starts', 'Starts that are not recorded', 'register-starts-none');
    await service.visit('/register?on-day=31', 'Error: High-cost placements', 'register-wrong-day', 422);
  });

  it('facts and funders are recorded, wrong and right', async () => {
    await service.visit(`${record}/facts`, 'Facts of the placement', 'register-facts');
    await fill({ 'Staff for each child': '1.2' });
    await service.press('Save the facts');
    await service.look('Error: Facts of the placement', 'register-facts-wrong');
    await fill({ 'Staff for each child': '2' });
    await fillDate('reviewDueOn', ['1', '9', '2025']);
    await service.press('Save the facts');
    await service.visit(`${record}/funding/health`, 'Where a funder stands: health', 'register-funding');
    await service.press('Save where it stands');
    await service.look('Error: Where a funder stands: health', 'register-funding-empty');
    await service.visitor.page.getByLabel('Where does it stand?').selectOption('in principle');
    await fill({ 'How much a week?': '2,000' });
    await fillDate('statedOn', ['1', '9', '2025']);
    await service.press('Save where it stands');
    await service.look('Costs and outcomes of a placement', 'register-record-whole');
    await service.visit(
      `${record}/funding/health`,
      'Where a funder stands: health',
      'register-funding-stated',
    );
    await service.visit('/register', 'High-cost placements', 'register-overdue');
    await service.visit('/', 'Home', 'register-home');
  });

  it('a line is ended, and one is taken back', async () => {
    await service.visit(record, 'Costs and outcomes of a placement', 'register-record-whole');
    await service.follow(/^End more staff/);
    await service.look('End a cost line', 'register-line-end');
    await service.press('Save the day it ends');
    await service.look('Error: End a cost line', 'register-line-end-empty');
    await fillDate('endsOn', ['1', '8', '2026']);
    await service.press('Save the day it ends');
    await service.follow(/^Take back more staff/);
    await service.look('Take back a cost line', 'register-line-take-back');
    await service.press('Take it back');
    await service.look('Costs and outcomes of a placement', 'register-record-after');
  });

  it('a review is recorded, wrong and right, and a placement is marked and goes on', async () => {
    await service.visit(`${record}/review`, 'Record a review', 'register-review');
    await fill({ 'SDQ score': '41' });
    await service.press('Save the review');
    await service.look('Error: Record a review', 'register-review-wrong');
    await fill({ 'SDQ score': '17' });
    await service.press('Save the review');
    await service.look('Costs and outcomes of a placement', 'register-reviewed');
    await service.follow(/^Take back the review/);
    await service.look('Take back a review', 'register-review-take-back');
    await service.visit(`${record}/mark`, 'Mark of a panel', 'register-mark');
    await service.press('Save the mark');
    await service.look('Error: Mark of a panel', 'register-mark-empty');
    await service.visit(`${record}/extend`, 'The placement goes on', 'register-extend');
    await service.visit(`${record}/ending`, 'How the placement ended', 'register-ending');
  });

  it('what a provider asks is recorded', async () => {
    await service.visit('/register/uplifts', 'Increases that providers ask for', 'register-uplifts-empty');
    await service.follow('Record a request');
    await service.look('Record an increase a provider asks for', 'register-uplift');
    await service.press('Save the request');
    await service.look('Error: Record an increase a provider asks for', 'register-uplift-empty');
  });
});
