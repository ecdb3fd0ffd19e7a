import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { SystemClock } from '@lib/kernel/clock';
import { INPUT_TABLES } from '@lib/measures/need-and-room/released-inputs';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { printRelease } from '../../support/printed-releases';

describeInBrowser('Need against room', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    const stats = await service.app.database.unitOfWork('stats');
    for (const { cube, product } of Object.values(INPUT_TABLES))
      await printRelease(stats, {
        cube: cube.code,
        product,
        on: day(product === 'official' ? '2026-09-30' : '2026-11-15'),
      });
    await publishEveryRelease(service.app.database);
    await places();
  }, 120_000);
  afterAll(() => service?.close());

  /** A home with room in Bromley, and a lodge of which nobody confirmed it. */
  const places = async (): Promise<void> => {
    const today = new SystemClock().today();
    for (const [name, type, confirmed] of [
      ['Made-up home', "Children's home", today],
      ['Made-up lodge', 'Supported accommodation', '2022-06-01'],
    ] as const) {
      const id = newId();
      await service.app.database.asSuperuser(
        `with made as (insert into settings (id, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version)
                       values ($1, $2, $3, 'Bromley', 6, true, now(), 'A list', 1) returning id),
              registered as (insert into setting_registrations (setting_id, status, valid_from)
                             select id, 'Active', '2020-01-01' from made)
         insert into setting_places (id, setting_id, valid_from, out_of_use, vacant, source, said_at, said_by_name,
                                     confirmed_on, confirmed_source, confirmed_by_name, version)
         select $4, id, '2022-06-01', 0, 2, 'programme', now(), 'Somebody', $5, 'programme', 'Somebody', 1 from made`,
        [id, name, type, newId(), confirmed],
      );
    }
  };

  it('the matrix, a sub-region, needs, and the parts of a cell', async () => {
    await service.signIn('commissioner');
    await service.visit('/need-and-room', 'Need against room', 'need-matrix');
    await service.visit('/need-and-room?by=need&area=SEL', 'Need against room', 'need-by-need');
    await service.visit('/need-and-room?by=age', 'Error: Need against room', 'need-refused', 422);
    const home = 'Children’s homes and residential schools in London';
    await service.visit('/need-and-room/cell?row=home', home, 'need-cell');
  });

  it('what if: tried, refused, kept, changed, and set beside another', async () => {
    const { page } = service.visitor;
    await service.signIn('officer-bromley');
    await service.visit('/need-and-room/what-if', 'What if there were more places', 'what-if-empty');
    await page.getByLabel('Places', { exact: true }).first().fill('4');
    await page.getByLabel('Of which kind').first().selectOption('home');
    await service.press('Work it out');
    await service.look('Error: What if there were more places', 'what-if-refused');
    await page.getByLabel('Where').first().selectOption('NEL');
    await service.press('Work it out');
    await service.look('What if there were more places', 'what-if-tried');
    await page.getByLabel('Name', { exact: true }).fill('Four in the east');
    await service.press('Keep as a new scenario');
    await service.look('Four in the east', 'what-if-kept');
    await page.getByLabel('Name', { exact: true }).fill('Four in the east, again');
    await service.press('Keep as a new scenario');
    await service.visit('/need-and-room/what-if/saved', 'Scenarios that were kept', 'what-if-saved');
    await service.press('Compare');
    await service.look('Two scenarios side by side', 'what-if-compare');
  });
});
