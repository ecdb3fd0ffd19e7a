import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { saveFiguresOfBromley } from '../../support/figures-of-bromley';

describeInBrowser('A borough’s own figures of panel, register, beds and surveys', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await saveFiguresOfBromley(service.app);
  }, 120_000);
  afterAll(() => service?.close());

  it('each with its lines, its definition and where it comes from', async () => {
    await service.signIn('officer-bromley');
    for (const [code, title] of [
      ['average-weekly-price', 'Average weekly price'],
      ['search-time', 'Days from referral to placed'],
      ['unregistered-placements', 'Placed where it should be registered and is not'],
      ['foster-place-use', 'Foster places that are filled'],
      ['return-completeness', 'Questions answered in returns that were due'],
    ] as const)
      await service.visit(`/measures/${code}?on=2026-03-31`, title, `measure-${code}`);
  });

  it('beds of the borough and of London, and of London alone for the programme', async () => {
    const title = 'Beds for each child who lives in one';
    await service.visit('/measures/bed-ratio?on=2026-03-31', title, 'measure-bed-ratio');
    await service.signIn('analyst');
    await service.visit('/measures/bed-ratio', title, 'measure-bed-ratio-london');
  });

  it('nothing where a borough has no cases', async () => {
    await service.signIn('officer-croydon');
    await service.visit('/measures/search-time', 'Days from referral to placed', 'measure-without-cases');
  });
});
