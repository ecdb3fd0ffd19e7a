import { Browser } from '@test/support/signed-in';
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
    expect(page.text).toMatch(/Their returns cannot be imported: City of London, .*Westminster/);
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
    const ended = await administrator.post(end, {
      'lastDay-day': '31',
      'lastDay-month': '12',
      'lastDay-year': '2020',
    });
    expect(ended.location).toBe('/agreements');
    expect((await administrator.get('/agreements')).html('tbody tr').first().text()).toContain('Ended');
    const again = await administrator.post(end, {
      'lastDay-day': '31',
      'lastDay-month': '12',
      'lastDay-year': '2020',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('ends on or before that day already');
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
    expect(page.html('tbody tr').length).toBe(1);
    expect(page.html('tbody tr').text()).toContain('Recorded a data-sharing agreement');
  });
});
