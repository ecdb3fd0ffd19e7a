import { SystemClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { aMeeting } from '@test/support/panel/a-meeting';
import { PanelWorld } from '@test/support/panel/panel-world';
import { printRelease } from '@test/support/printed-releases';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

const BROMLEY = 305;
const NEEDS = {
  code: 'needs',
  title: 'Needs and risks',
  answers: [{ question: 'Needs and risks', answer: 'Mental health; Goes missing; Self-harm or suicidal thoughts', source: null }],
}; // prettier-ignore

describeInBrowser('Similar past cases on the screen of a meeting', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
  }, 120_000);
  afterAll(() => service?.close());

  it('stand between the search and what was recommended before', async () => {
    const { database } = service.app;
    const world = await PanelWorld.of(database, [BROMLEY], new SystemClock());
    const of = await world.submittedCase(BROMLEY, { snapshot: { sections: [NEEDS] } });
    const { items } = await aMeeting(database, { cases: [of], expected: ['chair', 'coordinator'] });
    await printRelease(await database.unitOfWork('stats'), { cube: 'similar-cases', on: day('2026-11-15') });
    await publishEveryRelease(database);
    await service.signIn('coordinator');
    await service.visit(`/panel/items/${items[0]}`, `Case ${of.reference}`, 'past-cases');
    const headings = await service.visitor.page.locator('h2').allTextContents();
    const at = headings.indexOf('Similar past cases');
    expect([headings[at - 1], headings[at + 1]]).toEqual(['Search', 'Earlier recommendations']);
  });
});
