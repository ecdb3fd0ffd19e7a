import { addDays, addMonths, day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { saveHistory, saveReturn } from '../../db/measures/made-borough';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { printRelease } from '../../support/printed-releases';

const CAMDEN = 202;
const LATEST = day('2026-11-15');

describeInBrowser('The pages of London and of releases', () => {
  let service: FilledService;
  let releaseId: string;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  const makeReleases = async (): Promise<void> => {
    const stats = await service.app.database.unitOfWork('stats');
    for (let month = 23; month > 0; month -= 1) {
      await printRelease(stats, { on: addMonths(LATEST, -month), more: month % 7 });
    }
    releaseId = await printRelease(stats, { on: LATEST });
    await printRelease(stats, { on: day('2026-09-30'), product: 'official' });
    await printRelease(stats, { on: addDays(LATEST, -7), cube: 'location-tiers' });
    await printRelease(stats, { on: addDays(LATEST, -7), cube: 'placements-in-the-year' });
  };

  it('with nothing released yet', async () => {
    await service.signIn('analyst');
    await service.visit('/london', 'London placements: placement groups and age bands', 'london-none');
    await service.visit(
      '/london/months',
      'London month by month: placement groups and age bands',
      'months-none',
    );
    await service.visit('/releases', 'Releases', 'releases-none');
    await service.visit('/releases/rules', 'Rules for small numbers', 'rules');
  });

  it('waiting for a sign-off, looked at, and signed off', async () => {
    await makeReleases();
    await service.visit('/london', 'London placements: placement groups and age bands', 'london-awaiting');
    await service.visit('/releases', 'Releases', 'releases');
    await service.visit(
      `/releases/${releaseId}`,
      'Release: placement groups and age bands, 15 November 2026',
      'release',
    );
    await service.follow('Look at the table and sign it off');
    await service.look('Sign off: placement groups and age bands', 'sign-off');
    await service.press('Sign off and publish');
    await service.look('Release: placement groups and age bands, 15 November 2026', 'release-published');
  });

  it.each([
    ['/london', 'London placements: placement groups and age bands', 'london'],
    ['/london?areas=boroughs', 'London placements: placement groups and age bands', 'london-boroughs'],
    ['/london?areas=NEL&by=age', 'London placements: placement groups and age bands', 'london-sub-region'],
    ['/london?product=quarterly&by=age-foster', 'London placements: placement groups and age bands', 'london-ages'],
    ['/london/months', 'London month by month: placement groups and age bands', 'months'],
    ['/london/months?area=sub-region&category=foster', 'London month by month: placement groups and age bands', 'months-parts'],
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
    await service.visit('/london', 'London placements: placement groups and age bands', 'london-own');
    expect(await service.visitor.page.locator('table caption', { hasText: 'Bromley, exact' }).count()).toBe(
      1,
    );
    await service.visit('/', 'Home', 'home-officer-london');
  });

  it('for a borough with statistical neighbours in London, and without a finer breakdown of them', async () => {
    const job = await service.app.database.unitOfWork('job');
    await job.run(jobFor(CAMDEN), async (tx) => {
      await saveReturn(tx);
      for (const born of ['2009-06-01', '2012-06-01']) await saveHistory(tx, born, { from: '2025-01-01' });
    });
    await service.signIn('officer-camden');
    const title = 'London placements: placement groups and age bands';
    await service.visit('/london', title, 'london-neighbours');
    await service.visit('/london?product=quarterly&by=age-foster', title, 'london-neighbours-finer');
  });

  it('the rules: refused, proposed, waiting for another person', async () => {
    await service.signIn('analyst');
    await service.visit('/releases/rules/new', 'Propose a change to the rules', 'rule-new');
    await service.press('Propose the change');
    await service.look('Error: Propose a change to the rules', 'rule-refused');
    await service.visitor.page.getByLabel('Weekly: hide counts from 1 to').fill('10');
    await service.visitor.page.getByLabel('Why the rules should change').fill('Others hide 1 to 9');
    await service.press('Propose the change');
    await service.look('Rules for small numbers: version 2', 'rule');
    await service.visit('/releases/rules', 'Rules for small numbers', 'rules-proposed');
  });
});
