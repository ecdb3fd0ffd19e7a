import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('Room', () => {
  let service: FilledService;
  const home = newId();
  const lodge = newId();

  beforeAll(async () => {
    service = await FilledService.start();
    await service.app.database.asSuperuser(
      `insert into settings (id, urn, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version)
       values ($1, 'SC000001', 'Made-up home', 'Children''s home', 'Kent', 6, true, now(), 'A list', 1)`,
      [home],
    );
    await service.app.database.asSuperuser(
      `insert into settings (id, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version,
                             youngest_age, oldest_age)
       values ($1, 'Made-up lodge', 'Supported accommodation', 'Bromley', 3, true, now(), 'Somebody', 1, 16, 17)`,
      [lodge],
    );
    await service.app.database.asSuperuser(
      `insert into setting_places (id, setting_id, valid_from, out_of_use, vacant, source, said_at, said_by_name,
                                   confirmed_on, confirmed_source, confirmed_by_name, version)
       values ($1, $2, '2022-06-01', 0, 1, 'programme', now(), 'A commissioner', '2022-06-01', 'programme', 'A commissioner', 1)`,
      [newId(), lodge],
    );
  }, 120_000);
  afterAll(() => service?.close());

  it('the commissioner: declared, listed, asked; the provider: shown, refused and thanked', async () => {
    const { page } = service.visitor;
    await service.signIn('commissioner');
    await service.visit(`/room/settings/${home}`, 'Made-up home', 'room-setting-empty');
    await service.follow('Say what room there is');
    await service.look('Say what room there is', 'room-declare');
    await page.getByLabel('Vacant places (optional)').fill('2');
    await page.getByLabel('Places out of use', { exact: true }).fill('1');
    await service.press('Save');
    await service.look('Error: Say what room there is', 'room-declare-refused');
    await page.getByLabel('Why are they out of use?').selectOption('staffing');
    await page.getByLabel('Who pays for them?').selectOption('provider');
    await service.press('Save');
    await page.getByLabel('Email address of the provider').fill('home@example.org');
    await service.press('Send the link');
    await service.look('Made-up home', 'room-setting');
    await service.visit('/room', 'Room', 'room');
    const job = await service.app.database.unitOfWork('job');
    const [row] = await job.run(SYSTEM, (tx) =>
      tx.query<{ id: string }>('select id from confirmation_requests'),
    );
    const secret = service.app.app.get(AccessSecrets, { strict: false }).linkSecretOf(row!.id);
    await service.browser.context.clearCookies();
    await service.visit(`/confirm-places/${secret}`, 'Confirm the places of a setting', 'confirm-places');
    await page.getByLabel('How many places are vacant?').fill('9');
    await service.press('Confirm and send');
    await service.look('Error: Confirm the places of a setting', 'confirm-places-refused');
    await page.getByLabel('How many places are vacant?').fill('3');
    await service.press('Confirm and send');
    await service.look('Thank you', 'confirm-places-thanks');
    const over = 'This link does not work any more';
    await service.visit(`/confirm-places/${secret}`, over, 'confirm-places-over', 404);
  });

  it('the borough: a block, its voids, why, and a search', async () => {
    const { page } = service.visitor;
    await service.signIn('officer-bromley');
    await service.visit(`/room/settings/${home}/blocks/add`, 'Add a block contract', 'block-add');
    await page.getByLabel('How many places?').fill('2');
    await page.getByLabel('What does a place cost a week?').fill('6500');
    for (const [label, text] of Object.entries({ Day: '1', Month: '6', Year: '2022' }))
      await page.getByLabel(label, { exact: true }).first().fill(text);
    await service.press('Add the block');
    await service.visit('/room/blocks', 'Our block contracts', 'blocks');
    await service.visit('/room', 'Room', 'room-of-a-borough');
    await service.app.database.asSuperuser(
      `insert into block_contracts (borough_id, id, setting_id, places, weekly_pence, starts_on, entered_at, entered_by_name, version)
       values (305, $1, $2, 1, 620000, '2022-06-01', now(), 'An officer', 1)`,
      [newId(), lodge],
    );
    await service.visit('/room/voids', 'Our voids', 'voids');
    await page
      .getByRole('link', { name: /^Say why/ })
      .first()
      .click();
    await service.look('Say why a place stood empty', 'void-explain');
    await service.visit('/room/search', 'Search for a place', 'room-search');
    await service.visit('/room/search?near=Bromley&age=14', 'Search for a place', 'room-search-found');
    await service.visit(
      '/room/search?near=Atlantis&age=99&from-day=1&from-month=1&from-year=2020',
      'Error: Search for a place',
      'room-search-refused',
      422,
    );
    await service.visit('/room/search?near=Bromley&age=3', 'Search for a place', 'room-search-empty');
  });
});
