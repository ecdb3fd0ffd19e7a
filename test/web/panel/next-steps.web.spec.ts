import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { askForInformation } from '@lib/panel/review/review-case';
import { decided, DecidedCase, movedByPanel, panelOf } from '@test/support/panel/a-decided-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const boxes = (name: string, of: Day): Record<string, string> => ({
  [`${name}-day`]: of.slice(8),
  [`${name}-month`]: of.slice(5, 7),
  [`${name}-year`]: of.slice(0, 4),
});

const wordsIn = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

/** What “To do” says of a case: the words of its links. */
const toDo = (page: Answer, reference: string): string[] =>
  page
    .html('tbody tr')
    .filter((_, row) => page.html(row).text().includes(reference))
    .toArray()
    .map((row) => page.html(row).find('a').eq(1).text().replace(/\s+/g, ' ').trim());

describe('what is next on a case', () => {
  let app: WebApp;
  let world: PanelWorld;
  let today: Day;
  let officer: Browser;
  let approver: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const clock = app.app.get(Clock, { strict: false });
    today = clock.today();
    world = await PanelWorld.of(app.database, [], clock);
    officer = await app.as('officer-bromley');
    approver = await app.as('approver-bromley');
  });
  afterAll(() => app.close());

  const at = ({ of }: Pick<DecidedCase, 'of'>, page: string): string => `/cases/${of.reference}/${page}`;

  /** A case in the fixture is the panel’s; its referral is made so too, as an approver leaves it. */
  const approved = async <T extends { readonly id: string }>(of: T): Promise<T> => {
    await app.database.asSuperuser(
      `update referrals set state = 'submitted', submitted_at = now(), submitted_by = $2, submitted_by_name = 'An approver',
              sent_at = now(), sent_by = $3, sent_by_name = 'An officer' where case_id = $1`,
      [of.id, newId(), newId()],
    );
    return of;
  };
  const submittedCase = async (): Promise<PanelCase> => approved(await world.submittedCase(BROMLEY));
  const decidedOne = async (): Promise<DecidedCase> => decided(world, await submittedCase());

  /** The one button of the summary. */
  const next = async (browser: Browser, reference: string): Promise<{ text: string; href?: string }> => {
    const button = (await browser.get(`/cases/${reference}`)).html('main a.govuk-button');
    return { text: button.text(), href: button.attr('href') };
  };

  it('is the question of the panel, for whoever answers it', async () => {
    const of = await movedByPanel(world, await submittedCase(), ['take up']);
    expect((await next(officer, of.reference)).text).toBe('');
    const web = await app.database.unitOfWork('web');
    await web.run(panelOf(of), (tx) =>
      askForInformation(tx, world.work(), of, { question: 'Which school?', section: null, dueOn: addDays(today, 3) }),
    ); // prettier-ignore
    const { text, href } = await next(officer, of.reference);
    expect(text).toBe('Answer the question');
    expect((await officer.get(href!)).html('textarea[name=answer]')).toHaveLength(1);
  });

  it('is the decision for an approver, the start for either, and the follow-up that is due', async () => {
    const one = await decidedOne();
    const { reference } = one.of;
    expect(await next(approver, reference)).toEqual({
      text: 'Record the decision',
      href: at(one, 'response'),
    });
    expect((await next(officer, reference)).text).toBe('Update the action');
    const listed = async (browser: Browser): Promise<string[]> =>
      toDo(await browser.get('/cases/follow-ups'), reference);
    expect(await listed(officer)).toContain(
      `Record the borough’s decision: for an approver for ${reference}`,
    );
    expect(await listed(approver)).toContain(`Record the borough’s decision for ${reference}`);

    await approver.post(at(one, 'response/record'), {
      answer: 'accepted', reason: '', variedTo: '', placementFollows: 'yes', ...boxes('decidedOn', today),
    }); // prettier-ignore
    for (const browser of [officer, approver]) {
      expect(await listed(browser)).toContain(`Record that the placement started for ${reference}`);
      const { text, href } = await next(browser, reference);
      expect(text).toBe('Record the start');
      const button = (await browser.get(href!)).html('a.govuk-button[href$="/started"]');
      expect(button.text()).toBe('Record that the placement started');
      expect((await browser.get(button.attr('href')!)).html('main form')).toHaveLength(1);
    }

    await officer.post(at(one, 'started'), {
      ...boxes('startedOn', addDays(today, -28)), weeklyCost: '6,920', placement: 'there', version: '1',
    }); // prettier-ignore
    expect(await next(officer, reference)).toEqual({
      text: 'Answer the follow-up',
      href: at(one, 'follow-ups/28-days'),
    });
  });

  it('is nothing for another borough, and only of this case', async () => {
    const one = await decidedOne();
    const other = await submittedCase();
    expect((await next(approver, other.reference)).text).toBe('');
    const croydon = await app.as('approver-croydon');
    expect((await croydon.get(`/cases/${one.of.reference}`)).status).toBe(404);
  });

  it('is no change of search and options once the case is decided or has ended, and both say why', async () => {
    const one = await decidedOne();
    const { reference } = one.of;
    for (const page of ['search', 'options'])
      expect(wordsIn(await officer.get(at(one, page)))).toContain(
        `The panel has made its recommendation on ${reference}, so its search and options cannot be changed`,
      );
    const submitted = await submittedCase();
    expect(wordsIn(await officer.get(at({ of: submitted }, 'options')))).toContain(
      'Change the referral first',
    );
    await app.database.asSuperuser(`update cases set status = 'closed' where id = $1`, [one.of.id]);
    for (const page of ['search', 'options']) {
      const words = wordsIn(await officer.get(at(one, page)));
      expect(words).toContain(`${reference} is “Closed”, so its search and options cannot be changed.`);
      expect(words).not.toMatch(/sent back|hange the referral|begin a change/);
    }
  });
});
