import { day } from '@lib/kernel/day';
import { PANEL_CUBES, SURVEY_CUBES } from '@lib/measures/cubes/cube-register';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { printRelease } from '../../support/printed-releases';

const QUARTERS = ['2026-03-31', '2026-06-30', '2026-09-30'].map(day);
const WEEKS = ['2026-10-25', '2026-11-15'].map(day);

describeInBrowser('The pages of the panels across London', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  const release = async (): Promise<void> => {
    const stats = await service.app.database.unitOfWork('stats');
    for (const { code, products } of [...PANEL_CUBES, ...SURVEY_CUBES])
      for (const product of products)
        for (const [at, on] of (product === 'official' ? QUARTERS : WEEKS).entries())
          await printRelease(stats, { cube: code, product, on, more: at * 4 });
    await publishEveryRelease(service.app.database);
  };

  it('with nothing released yet', async () => {
    await service.signIn('commissioner');
    await service.visit('/london?table=panel-recommendations', 'The weekly panel: recommendations of the panels', 'panel-none');
    await service.visit('/london/months?table=unmet-need', 'London quarter by quarter: no suitable placement found', 'unmet-months-none');
  }); // prettier-ignore

  it('are reached from the entrance, section by section and table by table', async () => {
    await release();
    await service.visit('/london', 'London placements: placement groups and age bands', 'london-sections');
    await service.follow('The weekly panel');
    await service.look('The weekly panel: recommendations of the panels', 'panel-recommendations');
    await service.follow('Cases with the panels');
    await service.look('The weekly panel: cases with the panels', 'panel-cases');
    await service.follow('Unmet need');
    await service.look('Unmet need: no suitable placement found', 'unmet-need');
  });

  it.each([
    ['/london?table=panel-recommendations&by=recommended', 'The weekly panel: recommendations of the panels', 'panel-days'],
    ['/london?table=panel-follow-ups', 'The weekly panel: follow-ups of placements', 'panel-follow-ups'],
    ['/london?table=panel-actions', 'The weekly panel: actions the panels set', 'panel-actions'],
    ['/london?table=similar-cases&by=cost-home', 'The weekly panel: past cases of the panels', 'similar-cases'],
    ['/london?table=unmet-need&by=sought', 'Unmet need: no suitable placement found', 'unmet-need-sought'],
    ['/london?table=open-searches', 'Unmet need: searches still open, by the survey', 'open-searches'],
    ['/london/months?table=unmet-need', 'London quarter by quarter: no suitable placement found', 'unmet-need-quarters'],
    ['/london/months?table=panel-recommendations&area=statistical', 'London quarter by quarter: recommendations of the panels', 'panel-quarters'],
  ])('%s for a commissioner', async (path, title, picture) => {
    await service.signIn('commissioner');
    await service.visit(path, title, picture);
    const cutOff = await service.visitor.page.evaluate<number>(
      `[...document.querySelectorAll('.plp-table-region')].filter((one) => one.scrollWidth > one.clientWidth).length`,
    );
    expect(cutOff).toBe(0);
  }); // prettier-ignore

  it('for a borough, with its own row', async () => {
    await service.signIn('officer-bromley');
    await service.visit(
      '/london?table=unmet-need',
      'Unmet need: no suitable placement found',
      'unmet-need-own',
    );
    expect(await service.visitor.page.locator('table caption', { hasText: 'Bromley, exact' }).count()).toBe(
      1,
    );
  });
});
