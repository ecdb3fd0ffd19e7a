import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const SIGNED = {
  borough: '305',
  purpose: 'sufficiency',
  'startsOn-day': '1', 'startsOn-month': '4', 'startsOn-year': '2020',
  'endsOn-day': '31', 'endsOn-month': 'March', 'endsOn-year': '2090',
  reference: 'IG/2020/17',
  signedBy: 'Director of Children’s Services',
}; // prettier-ignore

describe('agreements', () => {
  let app: WebApp;
  let administrator: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    administrator = await app.as('administrator');
  });
  afterAll(() => app.close());

  it('that are not there are missed, borough by borough', async () => {
    const page = await administrator.get('/agreements');
    expect(page.text).toContain('No agreement is recorded');
    expect(page.text).toMatch(
      /Their returns cannot be imported: Barking and Dagenham, .*Camden, City of London, /,
    );
  });

  it('are recorded, seen as live, renewed and ended', async () => {
    expect((await administrator.post('/agreements/new', SIGNED)).location).toBe('/agreements');
    const list = await administrator.get('/agreements');
    const row = list.html('tbody tr').first().text().replace(/\s+/g, ' ');
    expect(row).toContain('Bromley Sufficiency 1 April 2020 31 March 2090 IG/2020/17 Live');
    expect(list.html('main').text()).not.toMatch(/cannot be imported:.*Bromley/);

    const renewing = await administrator.get(list.html('a[href*=renews]').first().attr('href')!);
    expect(renewing.html('input[name=startsOn-year]').attr('value')).toBe('2090');
    expect(renewing.html('select[name=borough] option[selected]').text()).toBe('Bromley');

    const end = list.html('a[href$="/end"]').first().attr('href')!;
    const on = { 'lastDay-day': '31', 'lastDay-month': '12', 'lastDay-year': '2020' };
    const past = await administrator.post(end, on);
    expect(past.status).toBe(422);
    expect(past.html('.govuk-error-summary').text()).toContain('31 December 2020 is past');
    expect(past.html('input[name=evenIfPast]').attr('checked')).toBeUndefined();
    expect((await administrator.get('/agreements')).html('tbody tr').first().text()).toContain('Live');

    const ended = await administrator.post(end, { ...on, evenIfPast: 'yes' });
    expect(ended.location).toBe('/agreements');
    const after = await administrator.get('/agreements');
    expect(after.html('tbody tr').first().text()).toContain('Ended');
    expect(after.html('.govuk-notification-banner--success').text()).toContain('Bromley, Sufficiency');
    expect((await administrator.get('/agreements')).html('.govuk-notification-banner--success')).toHaveLength(
      0,
    );
    const again = await administrator.post(end, { ...on, evenIfPast: 'yes' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('ends on or before that day already');
  });

  it('do not end before they begin', async () => {
    await administrator.post('/agreements/new', { ...SIGNED, borough: '315', purpose: 'panel' });
    const list = await administrator.get('/agreements?borough=merton');
    const answer = await administrator.post(list.html('a[href$="/end"]').first().attr('href')!, {
      'lastDay-day': '1', 'lastDay-month': '1', 'lastDay-year': '2010', evenIfPast: 'yes',
    }); // prettier-ignore
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain(
      'the same as or after the first day, 1 April 2020',
    );
  });

  it('are filtered, sorted by name, and come page by page', async () => {
    const boroughs = ['201', '301', '302', '303', '304', '202', '306', '307', '308', '203'];
    for (const borough of boroughs)
      for (const purpose of ['sufficiency', 'panel', 'programme'])
        await administrator.post('/agreements/new', { ...SIGNED, borough, purpose });
    const boroughsOn = (page: Answer): string[] =>
      page.html('tbody th').map((_, cell) => page.html(cell).text().trim()).get(); // prettier-ignore
    const first = await administrator.get('/agreements');
    expect(boroughsOn(first)).toHaveLength(25);
    expect(boroughsOn(first)).toEqual([...boroughsOn(first)].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(first.html('main').text()).toContain('Showing 1 to 25 of 32 agreements');
    const second = await administrator.get(first.html('a[rel=next]').attr('href')!);
    expect(boroughsOn(second)).toHaveLength(7);
    const city = await administrator.get('/agreements?borough=city-of-london&state=live&sort=-last-day');
    expect(boroughsOn(city)).toEqual(['City of London', 'City of London', 'City of London']);
    expect((await administrator.get('/agreements?foo=bar')).status).toBe(400);
    const none = await administrator.get('/agreements?state=not%20started');
    expect(none.html('main').text()).toContain('No agreement matches these filters');
  });

  it('that are missing or run out are counted for the administrator, and told to the borough at home', async () => {
    const home = await administrator.get('/');
    expect(home.html('main').text()).toMatch(
      /2\d boroughs without a live agreement; 0 agreements end within 60 days/,
    );
    const without = await (await app.as('officer-bromley')).get('/');
    expect(without.html('main .govuk-notification-banner').text()).toContain(
      'Bromley has no live data-sharing agreement for sufficiency',
    );
    const withOne = await (await app.as('officer-camden')).get('/');
    expect(withOne.html('main .govuk-notification-banner')).toHaveLength(0);
  });

  it.each([
    ['no borough', { borough: '' }, 'Choose a borough'],
    ['a number that is no borough', { borough: '999' }, 'Choose a borough'],
    [
      'an end before its start',
      { 'endsOn-year': '2019' },
      'The last day must be the same as or after the first day',
    ],
    ['a day that is not one', { 'startsOn-day': '31', 'startsOn-month': '2' }, 'The first day'],
    ['no reference', { reference: '' }, 'Enter where the signed agreement is filed'],
  ])('with %s are not recorded', async (_what, typed, words) => {
    const answer = await administrator.post('/agreements/new', { ...SIGNED, ...typed });
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain(words);
    expect(answer.html('input[name=signedBy]').attr('value')).toBe(SIGNED.signedBy);
  });

  it('leave a trail', async () => {
    const page = await administrator.get('/audit?action=agreement-recorded');
    expect(page.html('tbody tr').length).toBe(32);
    expect(page.html('tbody tr').first().text()).toContain('Recorded a data-sharing agreement');
  });
});
