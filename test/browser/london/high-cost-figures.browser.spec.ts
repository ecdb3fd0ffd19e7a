import { day } from '@lib/kernel/day';
import { HIGH_COST_CUBES } from '@lib/measures/cubes/cube-register';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { printRelease } from '../../support/printed-releases';

const QUARTERS = ['2026-03-31', '2026-06-30', '2026-09-30'].map(day);

describeInBrowser('The pages of high-cost placements across London', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  const release = async (): Promise<void> => {
    const stats = await service.app.database.unitOfWork('stats');
    for (const { code } of HIGH_COST_CUBES)
      for (const [at, on] of QUARTERS.entries())
        await printRelease(stats, { cube: code, product: 'official', on, more: at * 4 });
    await publishEveryRelease(service.app.database);
  };

  it('are reached from the entrance, empty at first, and table by table', async () => {
    await service.signIn('commissioner');
    await service.visit(
      '/london?table=hcli-cohort',
      'High-cost placements: children in high-cost placements',
      'hcli-none',
    );
    await release();
    await service.visit(
      '/london',
      'London placements: placement groups and age bands',
      'london-sections-hcli',
    );
    await service.follow('High-cost placements');
    await service.look('High-cost placements: children in high-cost placements', 'hcli-cohort');
    await service.follow('What high-cost placements cost');
    await service.look('High-cost placements: what high-cost placements cost', 'hcli-costs');
  });

  it.each([
    ['commissioner', '/london?table=hcli-fees&by=price-type-home', 'High-cost placements: kinds of setting, ages, needs and fees', 'hcli-fees'],
    ['commissioner', '/london?table=hcli-commitments', 'High-cost placements: how long high-cost placements go on', 'hcli-commitments'],
    ['commissioner', '/london?table=hcli-outcomes&by=education', 'High-cost placements: what high-cost placements achieve', 'hcli-outcomes'],
    ['commissioner', '/london?table=hcli-uplifts', 'High-cost placements: requests for higher fees', 'hcli-uplifts'],
    ['officer-bromley', '/london?table=hcli-voids', 'High-cost placements: block contracts and empty places', 'hcli-voids'],
    ['commissioner', '/london/months?table=hcli-costs&category=payers%7Cshared', 'London quarter by quarter: what high-cost placements cost', 'hcli-quarters'],
    ['officer-bromley', '/london?table=hcli-cohort&by=tier', 'High-cost placements: children in high-cost placements', 'hcli-own'],
  ])('for %s: %s', async (person, path, title, picture) => {
    await service.signIn(person);
    await service.visit(path, title, picture);
    const cutOff = await service.visitor.page.evaluate<number>(
      `[...document.querySelectorAll('.plp-table-region')].filter((one) => one.scrollWidth > one.clientWidth).length`,
    );
    expect(cutOff).toBe(0);
  }); // prettier-ignore
});
