import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';
import { Answer, Browser } from '@test/support/signed-in';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const versionOn = (answer: Answer): string => String(answer.html('input[name=version]').first().val());

describe('a return from its check to its receipt, page by page', () => {
  let app: WebApp;
  let world: SurveysOnTheWeb;
  let officer: Browser;
  let approver: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    world = new SurveysOnTheWeb(app);
    await world.agree('placement surveys');
    officer = await app.as('officer-bromley');
    approver = await app.as('approver-bromley');
  });
  afterAll(() => app.close());

  it.each([
    ['officer-croydon', 404],
    ['commissioner', 403],
    ['analyst', 403],
    ['coordinator', 403],
  ])('is the borough’s own: %s gets %d', async (person, status) => {
    const wave = await world.complete(await world.wave());
    expect((await (await app.as(person)).get(`/surveys/${wave}/check`)).status).toBe(status);
  });

  it('says what is still to do, with where', async () => {
    const wave = await world.wave();
    await officer.post(`/surveys/${wave}/start`, {});
    const check = await officer.get(`/surveys/${wave}/check`);
    expect(words(check)).toContain('4 answers are missing');
    expect(check.html('a:contains("4 answers are missing")').attr('href')).toBe(`/surveys/${wave}/missing`);
    expect(check.html('button:contains("Mark as ready")')).toHaveLength(0);
    const forced = await officer.post(`/surveys/${wave}/check`, { version: '1' });
    expect([forced.status, words(forced)]).toEqual([409, expect.stringContaining('not ready yet')]);
  });

  it('goes to the approver with a message, and is submitted by them with a receipt', async () => {
    const previous = await world.submitted({ title: 'December 2025', referenceDay: '2025-12-31' }, '25');
    const wave = await world.complete(await world.wave({ previousWaveId: previous }), '10');
    const check = await officer.get(`/surveys/${wave}/check`);
    expect(check.status).toBe(200);
    expect(words(check)).toContain('1 query to mend or explain');
    const problems = (await officer.get(`/api/v1/surveys/${wave}`)).json<{ findings: { key: string }[] }>();
    await app.database.rowsAsSuperuser(
      `insert into return_explanations (borough_id, id, collection, key, rule, explanation, wave_id, given_at, given_by_name)
       values (305, gen_random_uuid(), 'homes', $1, 'near_last', 'Two homes closed', $2, now(), 'An officer')`,
      [problems.findings[0]!.key, wave],
    );
    const again = await officer.get(`/surveys/${wave}/check`);
    expect(words(again)).toContain('Children Far from the last wave');
    expect(words(again)).toContain('Two homes closed');
    expect(words(again)).toContain('different from the last wave, December 2025');
    const marked = await officer.post(`/surveys/${wave}/check`, {
      version: versionOn(again),
      message: 'All done',
    });
    expect([marked.status, marked.location]).toEqual([303, `/surveys/${wave}`]);

    expect((await officer.get(`/surveys/${wave}/approve`)).status).toBe(403);
    expect(words(await officer.get(`/surveys/${wave}`))).toContain(
      'look at the whole return and take it back',
    );
    const home = await approver.get(`/surveys/${wave}`);
    expect(home.html('a.govuk-button').attr('href')).toBe(`/surveys/${wave}/approve`);
    const approve = await approver.get(`/surveys/${wave}/approve`);
    expect(words(approve)).toContain('Message from the preparer: All done');
    expect(words(approve)).toMatch(/marked it as ready at \S+ on/);
    const version = versionOn(approve);
    const unsigned = await approver.post(`/surveys/${wave}/approve`, { version });
    expect([unsigned.status, words(unsigned)]).toEqual([
      422,
      expect.stringContaining('Agree to the statement'),
    ]);
    const stale = await approver.post(`/surveys/${wave}/approve`, { version: '1', agreed: 'yes' });
    expect([stale.status, words(stale)]).toEqual([
      409,
      expect.stringContaining('Somebody else changed this return'),
    ]);
    const sent = await approver.post(`/surveys/${wave}/approve`, { version, agreed: 'yes' });
    expect([sent.status, sent.location]).toEqual([303, `/surveys/${wave}/receipt`]);
    const receipt = await officer.get(sent.location!);
    expect(words(receipt)).toMatch(/Your reference isS-[2-9A-Z]{6}/);
    expect((await officer.get(`/surveys/${wave}/check`)).location).toBe(`/surveys/${wave}/receipt`);

    const copy = await officer.get(`/surveys/${wave}/receipt/copy`);
    expect(copy.status).toBe(200);
    const book = await openWorkbook(copy.bytes);
    const said = JSON.stringify(book.sheets);
    for (const text of [
      'Two homes closed',
      'Ferncombe House',
      'By age: Under 10, Home',
      'OFFICIAL-SENSITIVE',
    ])
      expect(said).toContain(text);
    expect((await officer.get(`/surveys/${wave}/receipt/copy?version=2`)).status).toBe(404);
    expect((await officer.get(`/surveys/${wave}/receipt/copy?version=x`)).status).toBe(422);
    expect((await officer.get(`/surveys/${wave}/history?which=1`)).status).toBe(400);
  });

  it('is not approved by who marked it ready, and can be sent back', async () => {
    const wave = await world.complete(await world.wave());
    await approver.post(`/surveys/${wave}/check`, {
      version: versionOn(await approver.get(`/surveys/${wave}/check`)),
    });
    const approve = await approver.get(`/surveys/${wave}/approve`);
    expect(words(approve)).toContain('somebody else has to approve it');
    const forced = await approver.post(`/surveys/${wave}/approve`, {
      version: versionOn(approve),
      agreed: 'yes',
    });
    expect(forced.status).toBe(403);
    const silent = await approver.post(`/surveys/${wave}/approve/send-back`, {
      version: versionOn(approve),
      because: '',
    });
    expect([silent.status, words(silent)]).toEqual([
      422,
      expect.stringContaining('Say what has to be changed'),
    ]);
    const back = await approver.post(`/surveys/${wave}/approve/send-back`, {
      version: versionOn(approve),
      because: 'The total is old',
    });
    expect(back.status).toBe(303);
    expect(words(await officer.get(`/surveys/${wave}/check`))).toContain(
      'Sent back by the approver: The total is old',
    );
  });

  it('lists what is kept and will not be sent', async () => {
    const wave = await world.complete(await world.wave());
    await world.give(
      wave,
      { question: 'any_waiting', given: 'yes' },
      { question: 'reasons', given: ['other'] },
    );
    await world.give(wave, { question: 'other_reason', given: 'Something' });
    await world.give(wave, { question: 'any_waiting', given: 'no' });
    const check = words(await officer.get(`/surveys/${wave}/check`));
    expect(check).toContain('What will not be sent');
    expect(check).toContain('Waiting: Which other reason?');
  });

  it('is corrected with a reason, and the history shows both versions and what is different', async () => {
    const wave = await world.submitted();
    const ask = await officer.get(`/surveys/${wave}/correct`);
    const silent = await officer.post(`/surveys/${wave}/correct`, { version: versionOn(ask), because: ' ' });
    expect(silent.status).toBe(422);
    const begun = await officer.post(`/surveys/${wave}/correct`, {
      version: versionOn(ask),
      because: 'One child was left out',
    });
    expect(begun.status).toBe(303);
    await world.give(wave, { question: 'total', given: '11' });
    await world.submit(wave);
    const history = await officer.get(`/surveys/${wave}/history?version=2`);
    expect(words(history)).toContain('different from version 1');
    expect(words(history)).toMatch(/Children Children 10 11/);
    expect(words(history)).toContain('One child was left out');
    expect(words(await officer.get(`/surveys/${wave}/receipt`))).toContain(
      'Why it was submitted again One child was left out',
    );
  });
});
