import { SystemClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { aMeeting, MadeMeeting } from '@test/support/panel/a-meeting';
import { PanelWorld } from '@test/support/panel/panel-world';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const NEEDS = {
  code: 'needs',
  title: 'Needs and risks',
  answers: [
    { question: 'Needs and risks', answer: 'Mental health; Autism or other neurodiversity', source: null },
  ],
};

const textOf = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('similar past cases on the screen of a meeting', () => {
  let app: WebApp;
  let member: Browser;
  let of: PanelCase;
  let meeting: MadeMeeting;

  beforeAll(async () => {
    app = await startWebApp();
    const world = await PanelWorld.of(app.database, [BROMLEY], new SystemClock());
    of = await world.submittedCase(BROMLEY, { snapshot: { sections: [NEEDS] } });
    member = await app.as('member');
    meeting = await aMeeting(app.database, { cases: [of], expected: ['chair', 'member', 'coordinator'] });
  }, 60_000);
  afterAll(() => app.close());

  const item = (): Promise<Answer> => member.get(`/panel/items/${meeting.items[0]}`);

  it('are not shown to somebody whose papers are closed', async () => {
    expect(textOf(await item())).not.toContain('Similar past cases');
  });

  it('wait for a release, and for its sign-off', async () => {
    await member.post(`/panel/meetings/${meeting.id}/conflicts`, { [`about-${meeting.items[0]}`]: 'none' });
    expect(textOf(await item())).toContain('No figures of past cases are released yet');
    await printRelease(await app.database.unitOfWork('stats'), {
      cube: 'similar-cases',
      on: day('2026-11-15'),
    });
    expect(textOf(await item())).toContain('No figures of past cases are released yet');
  });

  it('are cells of the newest release, as they are on the page of London', async () => {
    await publishEveryRelease(app.database);
    const page = await item();
    expect(textOf(page)).toMatch(
      /The panels recommended on about [\d,]+ cases with like needs \(mental health, disability or neurodiversity\) in the 12 months to 15 November 2026\./,
    );
    const london = (await member.get('/api/v1/london/similar-cases?by=kind-health')).json<{
      figures: { categoryCode: string; value: number }[];
    }>();
    for (const { value } of london.figures)
      expect(textOf(page)).toMatch(new RegExp(`[Aa]bout ${value.toLocaleString('en-GB')}`));
    expect(page.html('a[href="/london?table=similar-cases&by=kind-health"]')).toHaveLength(1);
  });
});
