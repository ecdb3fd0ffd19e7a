import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { DecidedCase, decidedCase, movedByPanel, panelOf } from '@test/support/panel/a-decided-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { askForInformation } from '@lib/panel/review/review-case';

const BROMLEY = 305;

const boxes = (name: string, of: Day): Record<string, string> => ({
  [`${name}-day`]: of.slice(8),
  [`${name}-month`]: of.slice(5, 7),
  [`${name}-year`]: of.slice(0, 4),
});

const wordsIn = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('after the panel', () => {
  let app: WebApp;
  let clock: Clock;
  let world: PanelWorld;
  let people: Record<
    'officer' | 'approver' | 'stranger' | 'coordinator' | 'chair' | 'analyst' | 'south',
    Browser
  >;

  beforeAll(async () => {
    app = await startWebApp();
    clock = app.app.get(Clock, { strict: false });
    world = await PanelWorld.of(app.database, [], clock);
    people = {
      officer: await app.as('officer-bromley'),
      approver: await app.as('approver-bromley'),
      stranger: await app.as('approver-croydon'),
      coordinator: await app.as('coordinator'),
      chair: await app.as('chair'),
      analyst: await app.as('analyst'),
      south: await app.as('coordinator-south'),
    };
  });
  afterAll(() => app.close());

  const today = (): Day => clock.today();
  const at = ({ of }: Pick<DecidedCase, 'of'>, page: string): string => `/cases/${of.reference}/${page}`;

  const responded = async (decided: DecidedCase, changes: Record<string, string> = {}): Promise<Answer> =>
    people.approver.post(at(decided, 'response/record'), {
      answer: 'accepted', reason: '', variedTo: '', placementFollows: 'yes', ...boxes('decidedOn', today()), ...changes,
    }); // prettier-ignore

  const started = (decided: DecidedCase, startedOn: Day = today()): Promise<Answer> =>
    people.approver.post(at(decided, 'started'), {
      ...boxes('startedOn', startedOn),
      weeklyCost: '6,920',
      placement: 'there',
      version: '1',
    });

  it('the borough reads the recommendation and is told that it decides itself', async () => {
    const decided = await decidedCase(world, BROMLEY);
    const page = await people.officer.get(at(decided, 'response'));
    expect(page.status).toBe(200);
    expect(page.title).toContain('Response of a case');
    const words = wordsIn(page);
    expect(words).toContain('The borough decides and pays: the panel does not approve spending');
    for (const said of [
      'Endorsed with conditions',
      'Education starts in the first week',
      'Ask the court for a date',
      '£6,920',
    ])
      expect(words).toContain(said);
    expect(words).toMatch(/response is due by .* An approver of your borough records it/);
    expect(page.html('a[href$="/response/record"]')).toHaveLength(0);
    expect(
      (await people.approver.get(at(decided, 'response'))).html('a[href$="/response/record"]'),
    ).toHaveLength(1);
  });

  it('only an approver of that borough responds', async () => {
    const decided = await decidedCase(world, BROMLEY);
    expect((await people.officer.get(at(decided, 'response/record'))).status).toBe(403);
    expect((await people.coordinator.get(at(decided, 'response'))).status).toBe(403);
    for (const page of [
      'response',
      'response/record',
      'response/correct',
      'started',
      'follow-ups',
      'information',
      'emergency',
    ])
      expect((await people.stranger.get(at(decided, page))).status).toBe(404);
  });

  it('what is missing of a response is named, and what was typed comes back', async () => {
    const decided = await decidedCase(world, BROMLEY);
    const answer = await responded(decided, {
      answer: 'varied',
      reason: 'Nearer to school',
      placementFollows: '',
    });
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain('Select whether a placement follows');
    expect(answer.html('textarea[name=reason]').text()).toContain('Nearer to school');
    const rule = await responded(decided, { answer: 'varied', reason: '', variedTo: '' });
    expect(rule.html('.govuk-error-summary').text()).toContain('Enter why the recommendation is varied');
    expect(rule.html('.govuk-error-summary').text()).toContain('Enter what the borough does instead');
    const future = await responded(decided, boxes('decidedOn', addDays(today(), 1)));
    expect(future.html('.govuk-error-summary').text()).toContain('must be today or in the past');
  });

  it('a second response shows both, and corrects what is recorded', async () => {
    const decided = await decidedCase(world, BROMLEY);
    expect((await responded(decided)).location).toBe(at(decided, 'response'));
    const second = await responded(decided, { answer: 'declined', reason: 'No bed after all' });
    expect(second.status).toBe(409);
    expect(wordsIn(second)).toContain('Somebody else changed this response');
    expect(second.html('.govuk-summary-card').text()).toContain('Accepted');
    expect(second.html('textarea[name=reason]').text()).toContain('No bed after all');
    const action = second.html('main form').attr('action')!;
    expect(action).toBe(at(decided, 'response/correct'));
    const correction = {
      answer: 'declined', reason: 'No bed after all', variedTo: '', placementFollows: 'no', ...boxes('decidedOn', today()),
      version: second.html('input[name=version]').attr('value')!,
    }; // prettier-ignore
    const why = await people.approver.post(action, { ...correction, because: ' ' });
    expect(why.html('.govuk-error-summary').text()).toContain('Enter why the response is corrected');
    await people.approver.post(action, { ...correction, because: 'The provider withdrew' });
    const page = await people.officer.get(at(decided, 'response'));
    expect(wordsIn(page)).toMatch(/Declined.*The provider withdrew.*Held until it was corrected.*Accepted/);
  });

  it('a start opens follow-ups, and the first is answered on its day', async () => {
    const decided = await decidedCase(world, BROMLEY);
    await responded(decided);
    const early = await people.officer.get(at(decided, 'follow-ups'));
    expect(wordsIn(early)).toContain('There is nothing to follow up yet');
    const wrong = await people.approver.post(at(decided, 'started'), {
      ...boxes('startedOn', today()),
      weeklyCost: 'a lot',
      version: '1',
    });
    expect(wrong.html('.govuk-error-summary').text()).toContain('The weekly cost must be pounds a week');
    expect(wrong.html('input[name=weeklyCost]').attr('value')).toBe('a lot');
    expect((await started(decided, addDays(today(), -28))).location).toBe(at(decided, 'follow-ups'));
    const due = await people.officer.get('/cases/follow-ups');
    expect(due.html(`a[href="${at(decided, 'follow-ups/28-days')}"]`)).toHaveLength(1);
    expect((await people.stranger.get('/cases/follow-ups')).text).not.toContain(decided.of.reference);

    const form = await people.officer.get(at(decided, 'follow-ups/28-days'));
    expect(form.text).toContain('Education starts in the first week');
    const said = {
      started: 'yes',
      conditionsMet: 'some',
      weeklyCost: '7120',
      stillThere: 'yes',
      note: '',
      version: '1',
    };
    const gaps = await people.officer.post(at(decided, 'follow-ups/28-days'), {
      ...said,
      conditionsMet: '',
      stillThere: 'no',
    });
    expect(gaps.html('.govuk-error-summary').text()).toContain('Select whether the conditions were met');
    expect(gaps.html('.govuk-error-summary').text()).toContain('Enter the day the child left');
    expect((await people.officer.post(at(decided, 'follow-ups/28-days'), said)).location).toBe(
      at(decided, 'follow-ups'),
    );
    expect(wordsIn(await people.officer.get(at(decided, 'follow-ups')))).toContain(
      '£7,120 before VAT, £200 a week more than agreed (2.9%)',
    );
    const late = await people.officer.post(at(decided, 'follow-ups/28-days'), { ...said, note: 'Mine' });
    expect(late.status).toBe(409);
    expect(wordsIn(late)).toMatch(/Somebody else answered.*What you typed.*Note: Mine/);
    expect((await people.officer.post(at(decided, 'follow-ups/3-months'), said)).status).toBe(422);
    expect((await people.officer.get(at(decided, 'follow-ups/2-months'))).status).toBe(404);
  });

  it('a start is entered on the child’s page, corrected with both kept, and taken back', async () => {
    const decided = await decidedCase(world, BROMLEY);
    await app.database.asSuperuser(
      `insert into child_entries (borough_id, local_reference, sex, birth_month, legal_status, entered_on, entered_at, entered_by_name, version)
       select borough_id, local_reference, sex, birth_month, null, '2020-01-01', now(), 'An officer', 1 from children where id = $1`,
      [decided.of.childId],
    );
    await responded(decided);
    const form = await people.approver.get(at(decided, 'started'));
    expect(form.html('input[name=placement][value=new]').attr('checked')).toBeDefined();
    const sent = { ...boxes('startedOn', addDays(today(), -2)), weeklyCost: '6,920', placement: 'new', version: '1' };
    const wrong = await people.approver.post(at(decided, 'started'), { ...sent, place: 'K2' });
    expect(wrong.status).toBe(422);
    expect(wrong.html('.govuk-error-summary').text()).toContain('Select the legal status');
    const home = { place: 'K2', legalStatus: 'C2', need: 'N1', urn: 'sc123456' };
    expect((await people.approver.post(at(decided, 'started'), { ...sent, ...home })).status).toBe(303);
    const child = wordsIn(await people.officer.get(`/children/${decided.of.childId}`));
    expect(child).toContain('Children’s home (entered on a page');

    const correcting = await people.approver.get(at(decided, 'started/correct'));
    expect(correcting.html('input[name=weeklyCost]').attr('value')).toBe('6,920');
    const version = correcting.html('input[name=version]').attr('value')!;
    const correction = { happened: 'yes', ...boxes('startedOn', addDays(today(), -5)), weeklyCost: '6,500', because: '', version };
    const gaps = await people.approver.post(at(decided, 'started/correct'), correction);
    expect(gaps.html('.govuk-error-summary').text()).toContain('Enter why the start is corrected');
    const because = 'She moved on the Friday';
    const undated = { ...correction, because, ...{ 'startedOn-day': '', 'startedOn-month': '', 'startedOn-year': '' } };
    expect((await people.approver.post(at(decided, 'started/correct'), undated)).text).toContain('Enter the day the placement started');
    expect((await people.approver.post(at(decided, 'started/correct'), { ...correction, because })).status).toBe(303);
    const response = wordsIn(await people.officer.get(at(decided, 'response')));
    expect(response).toMatch(/£6,500.*She moved on the Friday|She moved on the Friday.*£6,500/);
    expect(response).toMatch(/Held until it was corrected.*£6,920/);
    const late = await people.approver.post(at(decided, 'started/correct'), { ...correction, because });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody else corrected this start');

    const now = (await people.approver.get(at(decided, 'started/correct'))).html('input[name=version]').attr('value')!;
    await people.approver.post(at(decided, 'started/correct'), { ...correction, happened: 'no', because, version: now });
    expect(wordsIn(await people.officer.get(at(decided, 'follow-ups')))).toContain('nothing to follow up yet');
    expect(wordsIn(await people.officer.get(`/children/${decided.of.childId}`))).toContain('No placement is known');
    expect((await people.approver.get(at(decided, 'started/correct'))).status).toBe(404);
    expect((await people.coordinator.get(at(decided, 'started/correct'))).status).toBe(403);
    expect((await people.stranger.get(at(decided, 'started/correct'))).status).toBe(404);
  }); // prettier-ignore

  it('a question is answered by an officer, once, and the case goes back', async () => {
    const of = await movedByPanel(world, await world.submittedCase(BROMLEY), ['take up']);
    const web = await app.database.unitOfWork('web');
    await web.run(panelOf(of), (tx) =>
      askForInformation(tx, world.work(), of, {
        question: 'Which school is she on roll at?',
        section: null,
        dueOn: addDays(today(), -1),
      }),
    );
    const list = await people.officer.get(at({ of }, 'information'));
    expect(wordsIn(list)).toMatch(/Which school is she on roll at\?.*Overdue/);
    const href = list.html(`main a[href*="/information/"]`).attr('href')!;
    expect((await people.officer.post(href, { answer: '  ', version: '1' })).status).toBe(422);
    expect((await people.officer.post(href, { answer: 'None at the moment', version: '1' })).location).toBe(
      at({ of }, 'information'),
    );
    const second = await people.officer.post(href, { answer: 'A second answer', version: '1' });
    expect(second.status).toBe(409);
    expect(wordsIn(second)).toMatch(/None at the moment.*A second answer/);
    expect(wordsIn(await people.officer.get(`/cases/${of.reference}`))).toContain('In review');
  });

  it('an action of the borough is dropped with a reason, one of the panel is not the borough’s', async () => {
    const decided = await decidedCase(world, BROMLEY);
    const address = at(decided, `actions/${decided.boroughAction}`);
    const why = await people.officer.post(address, { state: 'dropped', note: '', version: '1' });
    expect(why.html('.govuk-error-summary').text()).toContain('Enter why the action is dropped');
    expect(
      (await people.officer.post(address, { state: 'dropped', note: 'No hearing is needed', version: '1' }))
        .location,
    ).toBe(at(decided, 'response'));
    expect((await people.officer.post(address, { state: 'done', note: '', version: '1' })).status).toBe(409);
    expect((await people.officer.get(at(decided, `actions/${decided.panelAction}`))).status).toBe(404);
    expect((await people.stranger.get(address)).status).toBe(404);
    const notHex = await people.officer.get(at(decided, 'actions/none'));
    expect(notHex.status).toBe(404);
  });
});
