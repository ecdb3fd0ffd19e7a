import { loadMadeUpList } from '@test/support/provision/made-up-list';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('The pages on which the directory is kept', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await loadMadeUpList(service.app.database);
    await service.signIn('commissioner');
  }, 120_000);
  afterAll(() => service?.close());

  const fill = (label: string, text: string): Promise<void> =>
    service.visitor.page.getByLabel(label, { exact: true }).first().fill(text);
  const fillDay = async (day: string, month: string, year: string, at = 0): Promise<void> => {
    for (const [label, text] of Object.entries({ Day: day, Month: month, Year: year }))
      await service.visitor.page.getByLabel(label, { exact: true }).nth(at).fill(text);
  };
  /** A page of a form: as it is opened, and as it comes back with everything missing. */
  const refused = async (title: string, button: string, picture: string): Promise<void> => {
    await service.look(title, picture);
    await service.press(button);
    await service.look(`Error: ${title}`, `${picture}-refused`);
  };
  const toSetting = async (urn: string, title: string): Promise<void> => {
    await service.visit(`/providers?q=${urn}`, 'Providers and settings', 'keep-found');
    await service.follow(title);
  };

  it('how a setting is registered, what it is for, what it may not do, and notes', async () => {
    const { page } = service.visitor;
    await toSetting('9000001', 'Rowanfield House (made up)');
    const address = page.url();
    await service.follow('Record how it is registered');
    await refused('Record how it is registered', 'Record it', 'keep-registration');
    await page.getByLabel('It is not registered, and should be').check();
    await fillDay('1', '5', '2025');
    await fill('Who says so?', 'Ofsted');
    await fill('Legal basis, if it is not registered (optional)', 'An order of the High Court');
    await service.press('Record it');
    await service.follow('Record how it is registered');
    await service.look('Record how it is registered', 'keep-registration-recorded');
    await page.goto(address);
    await service.follow('Record what it is for');
    await page.getByLabel('What it is for').selectOption('autism');
    await fillDay('1', '4', '2024');
    await service.press('Record the specialism');
    await service.look('What the setting is for', 'keep-specialisms-recorded');
    await page.goto(address);
    await service.follow('Record what it may not do');
    await refused('What the setting may not do', 'Record the restriction', 'keep-restrictions');
    await page.getByLabel('Restriction', { exact: true }).selectOption('no-new-placements');
    await page.getByLabel('Ofsted', { exact: true }).check();
    await fillDay('3', '5', '2025');
    await service.press('Record the restriction');
    await service.look('What the setting may not do', 'keep-restrictions-recorded');
    await page.goto(address);
    await service.follow('Write a note of quality');
    await page.getByLabel('What it comes from').selectOption('visit');
    await fillDay('4', '5', '2025');
    await fill('The facts', 'The kitchen was new. Spoke to Maria Okonkwo.');
    await service.press('Keep the note');
    await service.look('Notes of quality', 'keep-notes-kept');
    await page.goto(address);
    await service.look('Rowanfield House (made up)', 'keep-setting');
  });

  it('details, another name, and a merge, which can be undone until something is recorded', async () => {
    const { page } = service.visitor;
    await toSetting('9000002', 'Elmbrook Lodge (made up)');
    const address = page.url();
    await service.follow('Change the details');
    await service.look('Change the details', 'keep-details');
    await page.getByLabel('First half of its postcode').fill('BR1 1AA');
    await service.press('Save the details');
    await service.look('Error: Change the details', 'keep-details-refused');
    await page.goto(address);
    await service.follow('Rename it');
    await refused('Rename the setting', 'Rename', 'keep-rename');
    await fill('New name', 'Ash Lodge (made up)');
    await fillDay('3', '5', '2025');
    await service.press('Rename');
    await service.follow('Merge it with another setting');
    await service.look('Merge with another setting', 'keep-merge');
    await fill('The setting it is part of', 'rowanfield');
    await service.press('Search');
    await service.look('Merge with another setting', 'keep-merge-choice');
    await service.follow('Rowanfield House (made up)');
    await refused('Make it part of Rowanfield House (made up)', 'Merge the two', 'keep-merge-preview');
    await fillDay('3', '5', '2025');
    await service.press('Merge the two');
    await service.look('Rowanfield House (made up)', 'keep-merged');
    const whole = page.url();
    await service.follow('Write a note of quality');
    await page.getByLabel('What it comes from').selectOption('visit');
    await fillDay('5', '5', '2025');
    await fill('The facts', 'One door leads to both.');
    await service.press('Keep the note');
    await page.goto(whole);
    await service.look('Rowanfield House (made up)', 'keep-not-undone');
  });

  it('putting away, and what is put away', async () => {
    await toSetting('9000003', 'Kestrelgate Fostering (made up)');
    await service.follow('Archive it');
    await refused('Archive the setting', 'Archive the setting', 'keep-archive');
    await fill('Why is it archived?', 'Closed on 31 March 2026');
    await service.press('Archive the setting');
    await service.look('Kestrelgate Fostering (made up)', 'keep-archived');
    await service.visit('/providers?archived=yes', 'Providers and settings', 'keep-archived-found');
    await service.visit(
      '/providers?on-day=31&on-month=6',
      'Error: Providers and settings',
      'keep-day-refused',
      422,
    );
    await service.visit('/providers?on=2025-04-01', 'Providers and settings', 'keep-on-a-day');
  });

  it('a provider: its group, its name, a merge, and why it cannot be archived', async () => {
    const { page } = service.visitor;
    await toSetting('9000001', 'Rowanfield House (made up)');
    await service.follow('Beacon Care (made up)');
    const address = page.url();
    await service.follow('Say which group it belongs to');
    await refused('Say which group it belongs to', 'Save the group', 'keep-group');
    await fill('Group that owns it in the end', 'Harbour Group (made up)');
    await fillDay('1', '4', '2025');
    await service.press('Save the group');
    await service.look('Beacon Care (made up)', 'keep-group-saved');
    await service.follow('Harbour Group (made up)');
    await service.look('Harbour Group (made up)', 'keep-owner');
    await page.goto(address);
    await service.follow('Rename it');
    await service.look('Rename the provider', 'keep-provider-rename');
    await page.goto(address);
    await service.follow('Merge it with another provider');
    await fill('The provider it is part of', 'Orchard Living (made up)');
    await service.press('Search');
    await service.look('Merge with another provider', 'keep-provider-choice');
    await service.follow('Orchard Living (made up)');
    await service.look('Make it part of Orchard Living (made up)', 'keep-provider-merge');
    await page.goto(address);
    await service.follow('Archive it');
    await service.look('Archive the provider', 'keep-provider-archive');
  });
});
