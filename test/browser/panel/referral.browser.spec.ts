import { SystemClock } from '@lib/kernel/clock';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { PAN_LONDON_PANEL, PanelWorld } from '../../support/panel/panel-world';
import { openCaseOnPages, writeWholeReferral } from '../../support/panel/write-referral';

describeInBrowser('The pages of a referral', () => {
  let service: FilledService;
  let reference: string;

  beforeAll(async () => {
    service = await FilledService.start();
    const { app } = service;
    const world = await PanelWorld.of(app.database, [305], new SystemClock());
    await world.child(305, 'BRO-BROWSER-1');
    const officer = await app.as('officer-bromley');
    reference = await openCaseOnPages(officer, {
      childReference: 'BRO-BROWSER-1',
      seriesId: PAN_LONDON_PANEL,
    });
    await writeWholeReferral(officer, reference);
    await service.signIn('officer-bromley');
  }, 120_000);
  afterAll(() => service?.close());

  it.each([
    ['/cases', 'Cases: draft', 'cases'],
    ['/cases?show=decided', 'Cases: decided', 'cases-none'],
    ['/cases/start', 'Refer a case', 'refer-a-case'],
    ['/cases/start/tonight', 'Does the child need somewhere to stay tonight?', 'refer-question'],
    ['/cases/start/instead/emergency', 'Place the child first', 'refer-instead'],
    ['/cases/start/case', 'About the case', 'refer-case'],
  ])('%s', async (path, title, picture) => {
    await service.visit(path, title, picture);
  });

  it.each([
    ['', 'Case CASE', 'case'],
    ['/submitted', 'Case CASE', 'case-referral'],
    ['/timeline', 'Case CASE', 'case-timeline'],
    ['/referral', 'Referral, case CASE', 'referral-tasks'],
    ['/referral/child', 'The child, case CASE', 'referral-child'],
    ['/referral/placement', 'Where the child is now, case CASE', 'referral-placement'],
    ['/referral/prompts', 'Prompts, case CASE', 'referral-prompts'],
    ['/check', 'Check the referral, case CASE', 'referral-check'],
    ['/withdraw', 'Withdraw case CASE', 'case-withdraw'],
  ])('a case: %s', async (path, title, picture) => {
    await service.visit(`/cases/${reference}${path}`, title.replace('CASE', reference), picture);
  });
});
