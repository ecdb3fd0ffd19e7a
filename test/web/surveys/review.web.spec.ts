import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const versionOn = (answer: Answer): string => String(answer.html('main input[name=version]').first().val());

describe('the review of a return, page by page', () => {
  let app: WebApp;
  let world: SurveysOnTheWeb;
  let reviewer: Browser;
  let officer: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    world = new SurveysOnTheWeb(app);
    await world.agree('placement surveys');
    reviewer = await app.as('commissioner');
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const at = (wave: string): string => `/waves/${wave}/returns/bromley`;
  const takenUp = async (wave: string): Promise<Answer> => {
    await reviewer.post(`${at(wave)}/take-up`, { version: versionOn(await reviewer.get(at(wave))) });
    return reviewer.get(at(wave));
  };

  it.each([
    ['analyst', 200],
    ['officer-bromley', 403],
    ['approver-bromley', 403],
    ['coordinator', 403],
    ['administrator', 403],
  ])('is for the programme: %s gets %d', async (person, status) => {
    expect((await (await app.as(person)).get('/reviews')).status).toBe(status);
  });

  it('lists what waits, and accepts what is clear together after a page that says what', async () => {
    const wave = await world.submitted({ title: 'To accept' });
    const queue = await reviewer.get('/reviews');
    expect(words(queue)).toContain('To accept');
    const choice = queue
      .html('input[name=returns]')
      .filter((_, one) => String(queue.html(one).val()).startsWith(wave));
    const returns = [String(choice.val())];
    expect((await reviewer.post('/reviews/accept', { step: 'check' })).status).toBe(422);
    const check = await reviewer.post('/reviews/accept', { returns, step: 'check' });
    expect([check.status, words(check)]).toEqual([200, expect.stringContaining('Accept 1 return')]);
    const done = await reviewer.post('/reviews/accept', { returns, step: 'save' });
    expect([done.status, done.location]).toEqual([303, '/reviews']);
    const again = await reviewer.post('/reviews/accept', { returns, step: 'save' });
    expect(again.status).toBe(409);
    expect(words(await reviewer.get('/reviews?part=accepted'))).toContain('To accept');
    expect((await reviewer.get('/reviews?part=lost')).status).toBe(422);
  });

  it('returns named answers with comments, the borough replies, and both versions stand beside one another', async () => {
    const wave = await world.submitted({ title: 'To return' });
    expect(words(await reviewer.get(at(wave)))).toContain('Version 1 was submitted');
    await takenUp(wave);
    const section = await reviewer.get(`${at(wave)}/sections/children`);
    const link = section.html('a:contains("Comment")').first().attr('href')!;
    expect(link).toBe(`${at(wave)}/comment?section=children&question=total`);
    expect(words(section)).toContain('By age 9 in all, in the table below');
    expect(section.html('table caption:contains("By age")').closest('table').find('tbody tr')).toHaveLength(
      2,
    );
    const early = await reviewer.get(`${at(wave)}/return`);
    expect([words(early), early.html('textarea').length]).toEqual([
      expect.stringContaining('You have not commented on an answer yet'),
      0,
    ]);
    const silent = await reviewer.post(`${at(wave)}/comment`, {
      section: 'children',
      question: 'total',
      comment: '',
    });
    expect([silent.status, words(silent)]).toEqual([422, expect.stringContaining('Write what you ask')]);
    const rows = await reviewer.get(`${at(wave)}/sections/homes`);
    expect(rows.html('a:contains("Ferncombe House")').attr('href')).toBe(`${at(wave)}/sections/homes?row=1`);
    for (const [about, comment] of [
      [{ section: 'children', question: 'total' }, 'Is this right?'],
      [{ section: 'homes', question: 'fee', row: '1' }, 'Why so little?'],
    ] as const)
      expect((await reviewer.post(`${at(wave)}/comment`, { ...about, comment })).status).toBe(303);
    const give = await reviewer.get(`${at(wave)}/return`);
    expect(words(give)).toContain('2 comments will be sent');
    const version = versionOn(give);
    expect((await reviewer.post(`${at(wave)}/return`, { version, words: ' ' })).status).toBe(422);
    const given = await reviewer.post(`${at(wave)}/return`, { version, words: 'Two things' });
    expect(given.status).toBe(303);

    const comments = await officer.get(`/surveys/${wave}/comments`);
    expect(words(comments)).toContain('The reviewer wrote: Two things');
    const home = await officer.get(`/surveys/${wave}`);
    expect(words(home)).toContain('Reply to the reviewer2 comments without a reply');
    expect(words(home)).toContain('Children The reviewer asks about 1 answer');
    expect(words(home)).not.toContain('We have nothing to report');
    const hrefs = comments
      .html('a:contains("Reply")')
      .toArray()
      .map((one) => comments.html(one).attr('href')!);
    expect(hrefs).toHaveLength(2);
    expect((await officer.post(hrefs[0]!, { reply: '' })).status).toBe(422);
    for (const href of hrefs)
      expect((await officer.post(href, { reply: 'One was left out' })).status).toBe(303);
    expect((await (await app.as('officer-croydon')).get(hrefs[0]!)).status).toBe(404);
    await world.give(wave, { question: 'total', given: '12' });
    await world.submit(wave);
    const again = await reviewer.get(at(wave));
    expect(words(again)).toContain('2 differences from version 1');
    expect(words(again)).toContain('Reply: One was left out');
    const accepted = await reviewer.post(`${at(wave)}/accept-with-note`, {
      version: versionOn(again),
      words: 'As of May',
    });
    expect(accepted.status).toBe(303);
    expect(words(await officer.get(`/surveys/${wave}/receipt`))).toContain('The reviewer wrote: As of May');
  });

  it('sets a decision back with a reason, and reopens for corrections', async () => {
    const wave = await world.submitted({ title: 'To set back' });
    const page = await takenUp(wave);
    await reviewer.post(`${at(wave)}/accept`, { version: versionOn(page) });
    const ask = await reviewer.get(`${at(wave)}/set-back`);
    const back = await reviewer.post(`${at(wave)}/set-back`, {
      version: versionOn(ask),
      words: 'The wrong one',
    });
    expect(back.status).toBe(303);
    const now = await reviewer.get(at(wave));
    expect(words(now)).toContain('The decision was set back (version 1)');
    expect(words(now)).toContain('State Under review');
    const stale = await reviewer.post(`${at(wave)}/accept`, { version: '1' });
    expect([stale.status, words(stale)]).toEqual([
      409,
      expect.stringContaining('Somebody else changed this return'),
    ]);
    const past = await reviewer.post(`${at(wave)}/reopen`, { until: '2020-01-01', because: 'A home' });
    expect([past.status, words(past)]).toEqual([422, expect.stringContaining('Enter a day from')]);
    const reopened = await reviewer.post(`${at(wave)}/reopen`, {
      until: '2090-02-01',
      because: 'A home was left out',
    });
    expect(reopened.status).toBe(303);
  });

  it('of a borough that shares nothing shows where it stands, and none of its answers', async () => {
    const wave = await world.submitted({ title: 'Not shared' });
    await app.database.rowsAsSuperuser(
      `update data_sharing_agreements set ended_early_on = current_date - 1 where purpose = 'placement surveys'`,
    );
    const page = words(await reviewer.get(at(wave)));
    await app.database.rowsAsSuperuser(`update data_sharing_agreements set ended_early_on = null`);
    expect(page).toContain('Bromley has no agreement for placement surveys today');
    expect(page).toContain('3 answers, 1 row');
    expect(page).not.toContain('Totals');
  });

  it('is not found for a borough or a wave there is not', async () => {
    const wave = await world.submitted({ title: 'There' });
    for (const path of [
      `/waves/${wave}/returns/nowhere`,
      `/waves/${wave}/returns/camden`,
      `/waves/x/returns/bromley`,
    ])
      expect((await reviewer.get(path)).status).toBe(404);
    expect((await reviewer.get(`${at(wave)}/sections/homes?row=x`)).status).toBe(422);
    expect((await reviewer.get(`${at(wave)}/sections/homes?row=7`)).status).toBe(404);
  });
});
