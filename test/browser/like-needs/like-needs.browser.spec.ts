import { day } from '@lib/kernel/day';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { printRelease } from '../../support/printed-releases';

describeInBrowser('The pages of like needs', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  it('are empty before the first figures', async () => {
    await service.signIn('commissioner');
    await service.visit('/like-needs', 'Several boroughs, like needs', 'likes-none');
  });

  it('are found, sized and decided', async () => {
    const stats = await service.app.database.unitOfWork('stats');
    for (const cube of ['hcli-fees', 'hcli-cohort'])
      await printRelease(stats, { cube, product: 'official', on: day('2026-06-30') });
    await service.app.database.asSuperuser(`update releases set state = 'published'`);
    await service.visit('/like-needs', 'Several boroughs, like needs', 'likes');
    const { page } = service.visitor;
    await page.click('main table a');
    await page.waitForSelector('#places');
    const title = (await page.title()).split(' – ')[0]!;
    await service.look(title, 'like');
    await service.visit(
      `${new URL(page.url()).pathname}?places=3&occupancy=90&running=14000`,
      title,
      'like-sized',
    );
    await service.visit(`${new URL(page.url()).pathname}?places=99`, `Error: ${title}`, 'like-wrong', 422);
  });

  it('have a borough’s own number, and its word', async () => {
    await service.signIn('approver-bromley');
    await service.visit('/like-needs', 'Several boroughs, like needs', 'likes-own');
    await service.visitor.page.click('main table a');
    await service.visitor.page.waitForSelector('#places');
    await service.look((await service.visitor.page.title()).split(' – ')[0]!, 'like-own');
  });
});
