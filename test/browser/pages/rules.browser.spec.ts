import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('Rules and thresholds', () => {
  let service: FilledService;
  const today = new SystemClock().today();

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('commissioner');
  }, 120_000);
  afterAll(() => service?.close());

  /** Fills the boxes of the first date of the page. */
  const date = async (on: Day): Promise<void> => {
    const { page } = service.visitor;
    const parts = { Day: on.slice(8), Month: on.slice(5, 7), Year: on.slice(0, 4) };
    for (const [label, text] of Object.entries(parts))
      await page.getByLabel(label, { exact: true }).first().fill(text);
  };

  it('the days of a place: refused, checked with their effect, made and withdrawn', async () => {
    const { page } = service.visitor;
    await service.visit('/rules', 'Rules and thresholds', 'rules');
    await service.follow('How long a place counts after it was confirmed');
    await service.look('How long a place counts after it was confirmed', 'rules-places');
    await service.follow('Make the next version');
    await service.look('Change: how long a place counts after it was confirmed', 'rules-places-new');
    await service.press('Continue');
    await service.look(
      'Error: Change: how long a place counts after it was confirmed',
      'rules-places-refused',
    );
    await page.getByLabel('For how many days does a place count').fill('21');
    await date(addDays(today, 30));
    await page.getByLabel('Why the rule changes').fill('Providers are asked more often');
    await service.press('Continue');
    await service.look('Check before you make version 2', 'rules-places-check');
    await service.press('Make this version');
    await service.look('How long a place counts after it was confirmed', 'rules-places-two');
    await service.follow(/^Withdraw it/);
    await service.look('Withdraw version 2', 'rules-places-withdraw');
    await service.press('Withdraw it');
    await service.look('How long a place counts after it was confirmed', 'rules-places-withdrawn');
    expect(await page.getByText('Withdrawn before it began').count()).toBe(1);
  });

  it('a quorum and age bands: refused and checked', async () => {
    const { page } = service.visitor;
    await service.visit('/rules/panel-quorum/new', 'Change: quorum of a new panel', 'rules-quorum-new');
    await page.getByLabel('How many members have to be in the room?').fill('4');
    await date(today);
    await page.getByLabel('Why the rule changes').fill('More voices');
    await service.press('Continue');
    await service.look('Check before you make version 2', 'rules-quorum-check');
    await service.visit('/rules/age-bands/new', 'Change: age bands', 'rules-ages-new');
    await page.getByLabel('Band 2 to age').fill('3');
    await date(today);
    await page.getByLabel('Why the rule changes').fill('Schools change at 11');
    await service.press('Continue');
    await service.look('Error: Change: age bands', 'rules-ages-refused');
    await page.getByLabel('Band 2 to age').fill('3');
    await page.getByLabel('Band 3 from age').fill('4');
    await service.press('Continue');
    await service.look('Check before you make version 2', 'rules-ages-check');
  });
});
