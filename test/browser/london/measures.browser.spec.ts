import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('How figures are worked out', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  it('for the programme: the list, a measure, and one that is only published', async () => {
    await service.signIn('analyst');
    await service.visit('/measures', 'How figures are worked out', 'measures');
    await service.visit('/measures/placement-mix', 'Placement mix', 'measure');
    await service.visit('/measures/school-moves', 'Moved school during the school year', 'measure-published');
  });

  it('for a borough: its own figure, one its returns do not reach, and a day to come', async () => {
    await service.signIn('officer-bromley');
    const at = '/measures/within-20-miles';
    const title = 'Placed within 20 miles of home';
    await service.visit(at, title, 'measure-own');
    await service.visit(`${at}?on=2001-01-01`, title, 'measure-not-reached');
    await service.visit(`${at}?on=2090-01-01`, `Error: ${title}`, 'measure-to-come', 422);
  });
});
