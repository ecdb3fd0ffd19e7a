import { addDays, Day } from '@lib/kernel/day';
import { Clock } from '@lib/kernel/clock';
import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { aMeeting, MadeMeeting } from '../../support/panel/a-meeting';
import { PanelWorld } from '../../support/panel/panel-world';
import { startWebApp, WebApp } from '../../support/web-app';
import { AnswerTimes } from './walk/answer-times';
import { Keyboard } from './walk/keyboard';

const CROYDON = 306;
const CASES = 20;

describeInBrowser('A meeting of twenty cases, recorded without a mouse', () => {
  let app: WebApp;
  let browser: OpenBrowser;
  let visitor: Visitor;
  let meeting: MadeMeeting;
  let today: Day;

  beforeAll(async () => {
    app = await startWebApp();
    const clock = app.app.get(Clock, { strict: false });
    today = clock.today();
    const world = await PanelWorld.of(app.database, [CROYDON], clock);
    const cases = [];
    for (let at = 0; at < CASES; at += 1) cases.push(await world.submittedCase(CROYDON));
    const expected = ['chair', 'member', 'member-health'];
    meeting = await aMeeting(app.database, { cases, expected, heldOn: today });
    browser = await openBrowser();
    browser.context.setDefaultTimeout(20_000);
    await browser.context.request.post(`${app.url}/practice/sign-in`, { form: { person: 'coordinator' } });
    visitor = await Visitor.in(browser.context, app.url, [1280]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('is opened, attended, recorded in three pages an item, and closed', async () => {
    const { page } = visitor;
    const keyboard = new Keyboard(page);
    const times = new AnswerTimes(page);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.goto(app.url);
    await begin(keyboard);
    const moves: number[] = [];
    for (const [at, item] of meeting.items.entries()) {
      expect(page.url()).toBe(`${app.url}/panel/items/${item}`);
      loads = 1; // the page that is open now
      keyboard.moves = 0;
      await record(keyboard, at);
      expect({ item: at + 1, pages: loads }).toEqual({ item: at + 1, pages: 3 });
      moves.push(keyboard.moves);
    }
    await keyboard.enter('Close the meeting', /\/close$/);
    await keyboard.enter('Close the meeting', /\/minutes$/);
    await visitor.look('Minutes');
    expect(await page.getByText('endorses the borough’s plan with conditions').count()).toBe(CASES);
    say(times.lines(), moves);
  }, 480_000);

  const begin = async (keyboard: Keyboard): Promise<void> => {
    await keyboard.enter('Panel meetings', /\/panel\/meetings\//);
    await keyboard.enter('The meeting on one screen', /\/live$/);
    await keyboard.enter('Begin the meeting', /\/attendance$/);
    for (const name of ['Barnaby Tidewell', 'Ines Copperfold', 'Rufus Tamarind'])
      await keyboard.choose(name, 'present');
    await keyboard.enter('Save the attendance', /\/attendance$/);
    await keyboard.enter('Go to what is being heard', /\/panel\/items\//);
  };

  const record = async (keyboard: Keyboard, at: number): Promise<void> => {
    const due = addDays(today, 28);
    const typed = `${Number(due.slice(8))} ${Number(due.slice(5, 7))} ${due.slice(0, 4)}`;
    await keyboard.tabTo('Go to the recommendation');
    await visitor.page.keyboard.press('Enter');
    await keyboard.choose('Outcome', 'endorsed with conditions');
    await keyboard.type('Why', `The home is near her college (${at + 1}).`);
    await keyboard.type('How the child’s and family’s views counted', 'She asked to stay near her college.');
    await keyboard.type('Condition 1', 'A teacher starts with her on the first day');
    await keyboard.pick('Who sees to condition 1', 'Education');
    await keyboard.type('Action 1', 'Tell the virtual school');
    await keyboard.pick('Who does action 1', 'Croydon');
    await keyboard.type('By when, action 1', typed);
    await keyboard.enter('Save and check', /\/check$/);
    const next = meeting.items[at + 1];
    await keyboard.enter('Confirm and go to the next item', next ? new RegExp(`/${next}$`) : /\/live$/);
  };
});

/** What a person who runs it looks at; the figure to hold is in design.md 7. */
const say = (lines: readonly string[], moves: readonly number[]): void => {
  const keys = `keys to move by, for each item: ${Math.min(...moves)} to ${Math.max(...moves)}`;
  process.stdout.write(
    `Answers of a meeting of ${CASES} cases, median:\n  ${[...lines, keys].join('\n  ')}\n`,
  );
};
