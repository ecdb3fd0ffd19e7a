import { startWebApp, WebApp } from '@test/support/web-app';

describe('a practice installation', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp();
  });
  afterAll(() => app.close());

  it('lists one made-up person for each role and borough, and says that all is made up', async () => {
    const page = await app.browser().get('/practice');
    const keys = page
      .html('button[name=person]')
      .map((_, button) => page.html(button).attr('value'))
      .get();
    expect(page.status).toBe(200);
    expect(keys).toHaveLength(13 + 2 * 33);
    expect(keys).toEqual(
      expect.arrayContaining([
        'chair',
        'administrator',
        'protection-lead',
        'officer-bromley',
        'approver-city-of-london',
      ]),
    );
    expect(page.text).toContain('Made-up data only');
    expect((await app.browser().get('/')).html('main a[href="/practice"]').length).toBe(1);
  });

  it('has the clock before the people, and a line for each borough', async () => {
    const { html } = await app.browser().get('/practice');
    const places = html('main [id=clock], main .plp-borough-people').map(
      (_, one) => html(one).attr('id') ?? 'people',
    );
    expect(places.get()).toEqual(['clock', 'people']);
    const rows = html('.plp-borough-people li');
    const words = (at: number): string => rows.eq(at).text().replaceAll(/\s+/g, ' ');
    expect(rows.length).toBe(33);
    expect(words(0)).toMatch(/^Barking and Dagenham Officer of Barking and Dagenham: [\w -]+ Approver of /);
  });

  it('signs in by key alone, as scripts do', async () => {
    const browser = app.browser();
    const answer = await browser.send('POST', '/practice/sign-in', {
      body: new URLSearchParams({ person: 'officer-bromley' }),
    });
    expect([answer.status, answer.location]).toEqual([303, '/']);
    const home = await browser.get('/');
    expect(home.text).toContain('Borough officer, Bromley');
  });

  it('does not sign anybody in for another site', async () => {
    const body = new URLSearchParams({ person: 'officer-bromley' });
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await app.browser().send('POST', '/practice/sign-in', { body, headers })).status).toBe(403);
    const origin = { origin: 'https://elsewhere.example' };
    expect((await app.browser().send('POST', '/practice/sign-in', { body, headers: origin })).status).toBe(
      403,
    );
  });

  it('knows nobody by another key', async () => {
    expect((await app.browser().post('/practice/sign-in', { person: 'somebody' })).status).toBe(404);
  });

  it('moves its clock forward, for every process, and back to today', async () => {
    const browser = app.browser();
    const before = new Date();
    const moved = await browser.post('/practice/clock', { days: '40' });
    expect(moved.status).toBe(303);
    const page = await browser.get('/practice');
    expect(page.text).toContain('40 days ahead');
    const expected = new Date(before.getTime() + 40 * 86_400_000).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'Europe/London',
    });
    expect(page.html('main p').text()).toContain(`Here it is ${expected}`);
    expect(page.html('.govuk-notification-banner--success').text()).toContain(expected);
    expect((await browser.post('/practice/clock', { days: 'soon' })).status).toBe(422);
    await browser.post('/practice/clock/today');
    expect((await browser.get('/practice')).text).not.toContain('ahead of the real day');
  });
});

describe('a real installation', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp({ practice: false });
  });
  afterAll(() => app.close());

  it.each([
    ['GET', '/practice'],
    ['POST', '/practice/sign-in'],
    ['GET', '/practice/clock'],
    ['POST', '/practice/clock'],
    ['POST', '/practice/clock/today'],
    ['GET', '/practice/reset'],
    ['POST', '/practice/reset'],
  ])('has no %s %s', async (method, path) => {
    const browser = app.browser();
    const form = { person: 'administrator', days: '1', london: '' };
    const answer = await (method === 'POST' ? browser.post(path, form) : browser.get(path));
    expect(answer.status).toBe(404);
  });

  it('does not say that its data is made up', async () => {
    expect((await app.browser().get('/help')).text).not.toContain('Made-up data only');
  });
});
