import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { askedIn, BROMLEY, formOf, words } from './asked-in';
import { saidBefore } from './said-before';

describe('the surveys a borough is asked in', () => {
  let app: WebApp;
  let officer: Browser;
  let wave: string;

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    expect(words(await officer.get('/surveys'))).toContain('No survey is open to you');
    wave = await askedIn(app, { boroughs: [BROMLEY] });
  });
  afterAll(() => app.close());

  it.each([
    ['approver-bromley', 200],
    ['officer-camden', 200],
    ['coordinator', 403],
    ['commissioner', 403],
    ['analyst', 403],
    ['administrator', 403],
    ['protection-lead', 403],
  ])('is for boroughs: %s gets %d', async (person, status) => {
    expect((await (await app.as(person)).get('/surveys')).status).toBe(status);
  });

  it('says how each stands, in the list and on the home page', async () => {
    expect(words(await officer.get('/surveys'))).toContain(
      'Homes, March 2026 As at 31 March 2026 Not started',
    );
    expect(words(await officer.get('/'))).toContain('1 open, 1 with you');
    await officer.post(`/surveys/${wave}/start`);
    expect(words(await officer.get('/surveys'))).toMatch(/In progress 4 to answer; 0% was filled in/);
  });

  it('is not known to a borough that is not asked', async () => {
    const camden = await app.as('officer-camden');
    for (const at of ['', '/sections/children', '/problems', '/missing', '/filled-in', '/nil'])
      expect((await camden.get(`/surveys/${wave}${at}`)).status).toBe(404);
    expect((await camden.post(`/surveys/${wave}/start`)).status).toBe(404);
  });

  it('shows the last receipt, and what is over apart', async () => {
    await saidBefore(app, {});
    const list = words(await officer.get('/surveys'));
    expect(list).toContain('S-7KQ4M1');
  });

  it('is nothing to report once somebody signs that, and something again when they take it back', async () => {
    const nil = await askedIn(app);
    expect((await officer.post(`/surveys/${nil}/nil`)).status).toBe(422);
    expect((await officer.post(`/surveys/${nil}/nil`, { nothing: 'yes' })).location).toBe(`/surveys/${nil}`);
    const signed = words(await officer.get(`/surveys/${nil}`));
    expect(signed).toContain('Your borough says that it has nothing to report.');
    expect(signed).not.toContain('Section by section');
    expect(words(await officer.get('/surveys'))).toContain('Nothing to report');
    await officer.post(`/surveys/${nil}/nil/take-back`);
    expect(words(await officer.get(`/surveys/${nil}`))).toContain('Section by section');
  });

  it('gives a section to a colleague, who is told', async () => {
    const at = `/surveys/${wave}/sections/waiting/assign`;
    const page = await officer.get(at);
    const colleague = page
      .html('select[name=personId] option')
      .toArray()
      .map((one) => page.html(one))
      .find((one) => one.text() !== 'Nobody in particular' && !one.text().includes('Farid'))!;
    const form = formOf(page, at);
    const past = await officer.post(at, {
      ...form,
      personId: colleague.attr('value')!,
      'dueOn-day': '1',
      'dueOn-month': '2',
      'dueOn-year': '2020',
    });
    expect(past.status).toBe(422);
    expect(words(past)).toContain('Enter today or a day after it');
    const stranger = '00000000-0000-7000-8000-000000000001';
    expect((await officer.post(at, { ...form, personId: stranger })).status).toBe(422);
    const given = await officer.post(at, {
      ...form,
      personId: colleague.attr('value')!,
      'dueOn-day': '1',
      'dueOn-month': '2',
      'dueOn-year': '2090',
    });
    expect(given.location).toBe(`/surveys/${wave}`);
    expect(words(await officer.get(`/surveys/${wave}`))).toContain(
      `With ${colleague.text()}, by 1 February 2090`,
    );
    const told = await app.database.rowsAsSuperuser<{ person_id: string; opens: string }>(
      `select person_id, opens from messages where kind = 'survey-section-given'`,
    );
    expect(told).toEqual([{ person_id: colleague.attr('value'), opens: wave }]);
    await officer.post(at, { ...form, personId: '' });
    expect(words(await officer.get(`/surveys/${wave}`))).not.toContain('by 1 February 2090');
  });

  it('cannot be changed once corrections closed, and says so', async () => {
    const closed = await askedIn(app, { boroughs: [BROMLEY] });
    await officer.post(`/surveys/${closed}/start`);
    await app.database.rowsAsSuperuser(
      `update waves set opens_on = '2020-04-01', deadline_on = '2020-06-30', last_new_row_on = '2020-07-07', last_correction_on = '2020-07-31' where id = $1`,
      [closed],
    );
    const section = `/surveys/${closed}/sections/children`;
    expect(words(await officer.get(`/surveys/${closed}`))).toContain('Corrections closed on 31 July 2020.');
    expect((await officer.get(section)).html('main input[type=text]')).toHaveLength(0);
    const refused = await officer.post(section, { total: '3' });
    expect(refused.status).toBe(409);
    expect(words(refused)).toContain('Corrections closed on 31 July 2020.');
  });
});
