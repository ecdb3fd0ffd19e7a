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

  it('for a borough: the list behind its number, all of it, part of it, nobody, and what was not understood', async () => {
    const of = 'Children behind this number:';
    const moved = `${of} three or more placements in the year`;
    await service.visit('/measures/three-or-more-placements?on=2022-03-31', 'Three or more placements in the year', 'measure-with-list');
    await service.follow('See the children behind this number');
    await service.look(`${moved} (page 1 of 2)`, 'list-behind');
    await service.visit('/measures/three-or-more-placements/children?on=2022-03-31&as=counted', moved, 'list-behind-counted');
    await service.visit('/measures/within-20-miles/children?on=2022-03-31&as=counted', `${of} placed within 20 miles of home`, 'list-behind-none');
    await service.visit('/measures/emergency-moves/children?on=2022-03-31', `${of} placements that ended unplanned (page 1 of 3)`, 'list-behind-endings');
    await service.visit('/measures/placement-mix/children?on=2001-01-01', `${of} placement mix`, 'list-behind-not-reached');
    await service.visit('/measures/placement-mix/children?on=2090-01-01', `Error: ${of} placement mix`, 'list-behind-to-come', 422);
  }); // prettier-ignore
});
