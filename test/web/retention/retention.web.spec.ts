import { AuditService } from '@lib/audit/audit.service';
import { FixedClock } from '@lib/kernel/clock';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { deleteOldCasesOfAll } from '@lib/panel/retention/delete-old-cases';
import { deleteOldReturnsOfAll } from '@lib/surveys/retention/delete-old-returns';
import { PANEL_DAY, PanelWorld } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

describe('deleting old cases', () => {
  let app: WebApp;
  let lead: Browser;
  let approver: Browser;
  let of: PanelCase;
  let receipt: string;
  beforeAll(async () => {
    app = await startWebApp();
    lead = await app.as('protection-lead');
    approver = await app.as('approver-bromley');
    const clock = FixedClock.at(PANEL_DAY);
    await practicePanels(app.database, clock);
    const world = await PanelWorld.of(app.database, [], clock);
    of = await world.submittedCase(BROMLEY);
    const units = await app.database.unitOfWork('job');
    await deleteOldCasesOfAll({ units, audit: new AuditService(), clock });
    await deleteOldReturnsOfAll({ units, audit: new AuditService(), clock });
    const surveys = new SurveysOnTheWeb(app);
    const wave = await surveys.wave();
    await surveys.complete(wave);
    await surveys.submit(wave);
    [{ receipt }] = (await app.database.rowsAsSuperuser<{ receipt: string }>(
      'select reference as receipt from return_versions',
    )) as [{ receipt: string }];
  });
  afterAll(() => app.close());

  it.each([
    ['protection-lead', 200],
    ['approver-bromley', 200],
    ['officer-bromley', 403],
    ['coordinator', 403],
    ['administrator', 403],
    ['commissioner', 403],
  ])('as %s answers %i', async (person, status) => {
    const answer = await (await app.as(person)).get('/retention');
    expect(answer.status).toBe(status);
  });

  it('says how long each kind is kept, and counts what goes next', async () => {
    const { text, html } = await lead.get('/retention');
    expect(html('h1').text()).toBe('Deleting old cases and returns');
    expect(text).toContain('90 days after they expired or were withdrawn');
    expect(html('table').eq(1).find('tbody tr')).toHaveLength(4);
    expect(text).not.toContain(of.reference);
    expect((await lead.get('/')).text).toContain('0 go in the next 30 days; 0 held');
  });

  it.each([
    ['PLP-2026-9999', 'Your borough has no case with this reference'],
    ['S-ZZZZZZ', 'Your borough has handed in no return with this reference'],
    ['the boy', 'Enter the reference of a case, like PLP-2026-0143, or of a receipt, like S-K3M9QT'],
  ])('refuses to hold %s, and gives back what was typed', async (reference, message) => {
    const answer = await lead.post('/retention/holds', { reference, because: 'A complaint' });
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain(message);
    expect(answer.html('#because').val()).toBe('A complaint');
  });

  it('another borough’s lead or approver learns nothing of a case by holding it', async () => {
    const stranger = await app.as('approver-camden');
    const answer = await stranger.post('/retention/holds', { reference: of.reference, because: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Your borough has no case with this reference');
  });

  it('holds a case, and takes two people to lift that', async () => {
    const typed = { reference: ` ${of.reference} `, because: 'A complaint' };
    expect((await lead.post('/retention/holds', typed)).location).toBe('/retention');
    const held = await lead.get('/retention');
    expect(held.text).toContain(of.reference);
    expect((await (await app.as('approver-camden')).get('/retention')).text).not.toContain(of.reference);
    const hold = held.html('input[name=hold]').val() as string;

    expect((await lead.post('/retention/holds/lift', { hold })).status).toBe(303);
    const asked = await lead.get('/retention');
    expect(asked.text).toContain('Somebody else has to do it');
    const again = await lead.post('/retention/holds/lift', { hold });
    expect(again.status).toBe(409);
    expect(again.text).toContain('somebody else of your borough has to lift it');

    expect((await approver.get('/retention')).text).toContain('Lift the hold');
    expect((await approver.post('/retention/holds/lift', { hold })).status).toBe(303);
    expect((await lead.get('/retention')).text).toContain('Nothing is held');
  });

  const postJson = async (browser: Browser, path: string, body: object): Promise<Answer> =>
    browser.send('POST', `/api/v1/retention/${path}`, {
      headers: { 'content-type': 'application/json', 'x-csrf-token': await browser.csrfToken() },
      body: JSON.stringify(body),
    });

  it('holds a survey return by its receipt, and takes two people to lift that', async () => {
    const stranger = await app.as('approver-camden');
    const foreign = await stranger.post('/retention/holds', { reference: receipt, because: 'x' });
    expect(foreign.text).toContain('Your borough has handed in no return with this reference');
    expect((await lead.post('/retention/holds', { reference: receipt, because: 'A claim' })).status).toBe(
      303,
    );
    const held = await lead.get('/retention');
    expect(held.text).toContain(receipt);
    const hold = held.html('input[name=hold]').val() as string;
    expect((await postJson(stranger, 'holds/lift', { hold })).status).toBe(404);
    expect((await lead.post('/retention/holds/lift', { hold })).status).toBe(303);
    expect((await postJson(approver, 'holds/lift', { hold })).json()).toEqual({ lifted: true });
    expect((await lead.get('/retention')).text).toContain('Nothing is held');
  });

  it('does the same by the API', async () => {
    const body = { reference: of.reference, because: 'A claim' };
    const held = await postJson(lead, 'holds', body);
    expect(held.status).toBe(201);
    const [hold] = held.json<{ holds: { id: string }[] }>().holds;
    expect((await postJson(lead, 'holds/lift', { hold: hold!.id })).json()).toEqual({ lifted: false });
    expect((await postJson(approver, 'holds/lift', { hold: hold!.id })).json()).toEqual({ lifted: true });
  });
});
