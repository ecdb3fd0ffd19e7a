import { SystemClock } from '@lib/kernel/clock';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { aMeeting, MadeMeeting } from '../../support/panel/a-meeting';
import { PanelWorld } from '../../support/panel/panel-world';
import { WRITTEN } from '../../support/panel/a-written-recommendation';

const CROYDON = 306;

describeInBrowser('The pages of a meeting', () => {
  let service: FilledService;
  let meeting: MadeMeeting;
  let cases: PanelCase[];

  beforeAll(async () => {
    service = await FilledService.start();
    const world = await PanelWorld.of(service.app.database, [CROYDON], new SystemClock());
    cases = [await world.submittedCase(CROYDON), await world.submittedCase(CROYDON)];
    const expected = ['chair', 'member', 'member-health'];
    meeting = await aMeeting(service.app.database, { cases, expected });
    await service.signIn('coordinator');
  }, 120_000);
  afterAll(() => service?.close());

  const of = (page: string): string => `/panel/meetings/${meeting.id}/${page}`;
  const item = (at: number): string => `/panel/items/${meeting.items[at]}`;

  it('before it begins: declarations, a pack that is closed, the list of items', async () => {
    await service.signIn('member');
    await service.visit(of('live'), 'Run the meeting', 'meeting-declare-first');
    await service.visit(of('pack'), 'Pack for a meeting', 'meeting-pack-closed');
    await service.visit(of('conflicts'), 'Conflicts of interest', 'meeting-conflicts');
    await service.press('Declare');
    await service.look('Error: Conflicts of interest', 'meeting-conflicts-error');
    const { page } = service.visitor;
    await page.getByLabel('A conflict of interest').first().check();
    await page
      .getByLabel(/Nature of a conflict/)
      .first()
      .fill('Works for the provider');
    await page.getByLabel('No conflict').last().check();
    await service.press('Declare');
    await service.visit(of('pack'), 'Pack for a meeting', 'meeting-pack');
    await service.visit(item(0), `Case ${cases[0]!.reference}`, 'meeting-item-conflict');
  });

  it('while it is held: attendance, an item by keyboard alone in three pages, the check', async () => {
    const { page } = service.visitor;
    await service.signIn('coordinator');
    await service.visit(of('live'), 'Run the meeting', 'meeting-before');
    await service.press('Begin the meeting');
    await service.look('Attendance', 'meeting-attendance');
    await service.press('Add them');
    await service.look('Error: Attendance', 'meeting-attendance-error');
    for (const present of await page.getByLabel('Present', { exact: true }).all()) await present.check();
    await service.press('Save the attendance');
    await service.visit(of('conflicts'), 'Conflicts of interest', 'meeting-conflicts-run');
    await service.visit(item(0), `Case ${cases[0]!.reference}`, 'meeting-item');
    await service.press('Save and check');
    await service.look(`Error: Case ${cases[0]!.reference}`, 'meeting-item-error');

    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.goto(`${service.app.url}${item(0)}`);
    await page.locator('input[name=outcome]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type(WRITTEN.rationale);
    await page.keyboard.press('Tab');
    await page.keyboard.type(WRITTEN.viewsConsidered);
    await tabTo('Save and check');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/check$/);
    await service.look('Check the recommendation', 'meeting-check');
    await tabTo('Confirm and go to the next item');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${service.app.url}${item(1)}`);
    expect(loads).toBe(3);
    await service.look(`Case ${cases[1]!.reference}`, 'meeting-next-item');
  });

  it('is followed on other screens, without touching what is typed', async () => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}${item(1)}`);
    await page.locator('textarea[name=rationale]').fill('Half a sentence');
    const chair = await service.app.as('chair');
    const about = Object.fromEntries(meeting.items.map((id) => [`about-${id}`, 'none']));
    await chair.post(of('conflicts'), about);
    expect((await chair.post(item(1), WRITTEN)).location).toBe(`${item(1)}/check`);
    await page.getByText(/Barnaby Tidewell saved this item at /).waitFor({ timeout: 20_000 });
    expect(await page.locator('textarea[name=rationale]').inputValue()).toBe('Half a sentence');
    await page.locator('input[name=outcome]').first().check();
    await page.locator('textarea[name=viewsConsidered]').fill('They counted');
    await service.press('Save and check');
    await service.look(`Error: Case ${cases[1]!.reference}`, 'meeting-both-texts');
    expect(await page.locator('textarea[name=rationale]').inputValue()).toBe('Half a sentence');
    await service.press('Save and check');
    await service.press('Confirm and go to the next item');
  }, 60_000);

  it('after it: close, minutes, approval, actions', async () => {
    await service.visit(of('close'), 'Close the meeting', 'meeting-close');
    await service.press('Close the meeting');
    await service.look('Minutes', 'minutes-draft');
    await service.press('Send to the chair');
    await service.signIn('chair');
    await service.visit(of('minutes'), 'Minutes', 'minutes-with-chair');
    await service.press('Send back');
    await service.look('Error: Minutes', 'minutes-send-back-error');
    await service.press('Approve the minutes');
    await service.look('Minutes', 'minutes-approved');
    await service.visit('/panel/actions', 'Actions', 'panel-actions-empty');
  });

  const tabTo = async (button: string): Promise<void> => {
    const { page } = service.visitor;
    for (let presses = 0; presses < 80; presses += 1) {
      const focused = await page.evaluate('document.activeElement?.textContent?.trim() ?? ""');
      if (focused === button) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach “${button}”`);
  };
});
