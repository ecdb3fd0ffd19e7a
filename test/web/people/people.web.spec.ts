import { Answer, Browser, joinBy } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const personIdOf = async (administrator: Browser, name: string): Promise<string> => {
  const page = await administrator.get(`/people?text=${encodeURIComponent(name)}`);
  return page.html('a[href^="/people/0"]').first().attr('href')!.split('/')[2]!;
};

/** The invitation of an address, approved by an approver of its borough. */
const approve = async (approver: Browser, email: string): Promise<number> => {
  const page = await approver.get('/people');
  const line = page.html('form.plp-waiting').filter((_, form) => page.html(form).text().includes(email));
  const answer = await approver.post(line.find('button[formaction]').attr('formaction')!);
  return answer.status;
};

/** What the banner says was done; nothing when there is none. */
const doneOn = (answer: Answer): string => answer.html('.govuk-notification-banner--success').text();

const linkOn = (answer: Answer): string => answer.html('#one-use-link').text();

describe('people', () => {
  let app: WebApp;
  let administrator: Browser;
  let approver: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    administrator = await app.as('administrator');
    approver = await app.as('approver-camden');
  });
  afterAll(() => app.close());

  it.each([
    ['administrator', 200],
    ['officer-bromley', 403],
    ['protection-lead', 403],
    ['coordinator', 403],
    ['chair', 403],
    ['member', 403],
    ['commissioner', 403],
    ['analyst', 403],
  ])('are for %s: %d', async (key, status) => {
    const browser = await app.as(key);
    for (const path of ['/people', '/people/invite', '/agreements', '/agreements/new', '/audit']) {
      expect([path, (await browser.get(path)).status]).toEqual([path, status]);
    }
  });

  it('are listed, found by name, role and state, page by page', async () => {
    const all = await administrator.get('/people');
    expect(all.text).toContain('Showing 1 to 50 of 79 people');
    expect((await administrator.get('/people?role=analyst')).text).toContain('1 person');
    expect((await administrator.get('/people?text=nobody-like-this')).text).toContain('Nobody matches');
  });

  it('send somebody who is not signed in to sign in', async () => {
    expect((await app.browser().get('/people')).location).toBe('/sign-in?next=%2Fpeople');
  });

  it('are invited for one role in one place, by a link that works once', async () => {
    const made = await administrator.post('/people/invite', {
      name: 'Olive Fernsby',
      email: 'Olive.Fernsby@camden.example',
      role: 'officer',
      borough: '202',
    });
    expect(made.status).toBe(200);
    const link = linkOn(made);
    expect(made.text).toContain('starts to work once an approver of the borough has approved it');
    expect((await administrator.get('/people')).text).toContain(
      'Olive Fernsby, olive.fernsby@camden.example: Borough officer, Camden',
    );
    const early = await app.browser().get(new URL(link).pathname);
    expect(early.text).toContain('An approver of your borough has to approve this invitation first');
    expect(early.html('main form').length).toBe(0);
    expect((await app.browser().post(new URL(link).pathname)).status).toBe(409);
    expect((await administrator.get('/people')).html('button[formaction]').length).toBe(0);
    expect((await approver.get('/')).text).toContain('1 to approve');
    expect(await approve(approver, 'olive.fernsby@camden.example')).toBe(303);
    const account = await joinBy(app, link, 'somebody.else@camden.example', 'Olive Fernsby');
    const home = await account.browser.get('/account');
    expect(home.text).toContain('olive.fernsby@camden.example');
    expect(home.text).toContain('Borough officer, Camden');
    expect((await app.browser().get(new URL(link).pathname)).status).toBe(404);
  });

  it('are not let in by looking at the link, as mail programs do', async () => {
    const made = await administrator.post('/people/invite', {
      name: 'A',
      email: 'a@camden.example',
      role: 'officer',
      borough: '202',
    });
    const path = new URL(linkOn(made)).pathname;
    await approve(approver, 'a@camden.example');
    for (let look = 0; look < 3; look += 1) expect((await app.browser().get(path)).status).toBe(200);
    const begun = await app.browser().post(path);
    expect(begun.html('svg title').text()).toContain('QR code');
    expect(begun.html('main').text()).toMatch(/type this key into the app: ([A-Z2-7]{4} ?){8}/);
  });

  it('hear every problem of what they choose, and keep what they typed', async () => {
    const made = await administrator.post('/people/invite', {
      name: 'B',
      email: 'b@camden.example',
      role: 'officer',
      borough: '202',
    });
    const path = new URL(linkOn(made)).pathname;
    await approve(approver, 'b@camden.example');
    const browser = app.browser();
    await browser.post(path);
    const answer = await browser.post(`${path}/account`, {
      name: 'Bea Lane',
      email: 'b@camden.example',
      password: 'Camden2026Password',
      code: '000000',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('harder to guess');
    expect(answer.text).toContain('Enter the 6-digit code your authenticator app shows now');
    expect(answer.html('input[name=name]').attr('value')).toBe('Bea Lane');
  });

  it.each([
    [
      'a borough role without a borough',
      { role: 'officer', borough: '' },
      'Choose a borough for a borough role',
    ],
    [
      'a role of the programme with a borough',
      { role: 'analyst', borough: '202' },
      'Choose a borough for a borough role',
    ],
    ['no address', { email: '', role: 'analyst' }, 'Enter an email address in the correct format'],
    [
      'an address that has an account',
      { email: 'chair@practice.invalid', role: 'analyst' },
      'There is an account with this email address already',
    ],
  ])('cannot be invited with %s', async (_what, typed, words) => {
    const answer = await administrator.post('/people/invite', {
      name: 'C',
      email: 'c@camden.example',
      borough: '',
      ...typed,
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  it('are signed out everywhere when their roles change, and come back with the new ones', async () => {
    const member = await app.as('member');
    const id = await personIdOf(administrator, 'Ines Copperfold');
    const changed = await administrator.post(`/people/${id}/roles`, {
      keep: ['member'],
      add: 'officer',
      borough: '305',
    });
    expect(changed.status).toBe(303);
    expect(doneOn(await administrator.get(`/people/${id}`))).toContain(
      'An approver has to approve: Borough officer, Bromley',
    );
    expect((await member.get('/account')).location).toContain('/sign-in');
    const waiting = await app.as('member');
    expect((await waiting.get('/account')).html('input[name=role]').length).toBe(0);
    expect(await approve(await app.as('approver-bromley'), 'member@practice.invalid')).toBe(303);
    expect((await waiting.get('/account')).location).toContain('/sign-in');
    const again = await app.as('member');
    expect((await again.get('/account')).html('input[name=role]').length).toBe(2);
    await again.post('/account/role', { role: 'programme' });
    expect(doneOn(await again.get('/'))).toContain('You now act as: Panel member, the programme');
    expect((await again.post('/account/role', { role: 'borough:202' })).status).toBe(404);
  });

  it('keep at least one role', async () => {
    const id = await personIdOf(administrator, 'Ines Copperfold');
    expect((await administrator.post(`/people/${id}/roles`, {})).status).toBe(422);
  });

  it('who leave are signed out and stay out', async () => {
    const commissioner = await app.as('commissioner');
    const id = await personIdOf(administrator, 'Thaddeus Marlpit');
    expect((await administrator.post(`/people/${id}/deactivate`)).status).toBe(303);
    expect((await commissioner.get('/account')).location).toContain('/sign-in');
    expect((await app.browser().post('/practice/sign-in', { person: 'commissioner' })).status).toBe(404);
    expect(doneOn(await administrator.get(`/people/${id}`))).toContain('The account is deactivated');
    const again = await administrator.post(`/people/${id}/deactivate`);
    expect([again.status, again.text.includes('An administrator can open it again')]).toEqual([409, true]);
  });

  it('do not change what they are themselves', async () => {
    const id = await personIdOf(administrator, 'administrator@practice.invalid');
    expect((await administrator.get(`/people/${id}`)).html('a[href$="/roles"]').length).toBe(0);
    const answer = await administrator.post(`/people/${id}/roles`, {
      keep: ['administrator'],
      add: 'approver',
      borough: '305',
    });
    expect([answer.status, answer.text.includes('Nobody changes their own roles')]).toEqual([403, true]);
  });

  it('include at least one administrator', async () => {
    const page = await administrator.get('/people?role=administrator');
    const id = page.html('a[href^="/people/0"]').first().attr('href')!.split('/')[2]!;
    const answer = await administrator.post(`/people/${id}/deactivate`);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('This is the last administrator');
    expect((await administrator.get('/people')).status).toBe(200);
  });

  it('that are not there are not found, whatever the key', async () => {
    for (const id of ['01890000-0000-7000-8000-000000000000', 'not-a-key']) {
      const answer = await administrator.get(`/people/${id}`);
      expect(answer.status).toBe(404);
      expect(answer.html('main a[href="/people"]').text()).toBe('Go to People');
    }
  });

  it('are changed only by somebody who confirmed it is them in the last 10 minutes', async () => {
    const auth = await app.database.unitOfWork('auth');
    await auth.run({ scope: 'sign-in', personId: null, boroughId: null }, (tx) =>
      tx.query(`update auth.sessions set confirmed_at = confirmed_at - interval '10 minutes'`),
    );
    const asked = await administrator.get('/people/invite');
    expect([asked.status, asked.location]).toEqual([303, '/account/confirm?next=%2Fpeople%2Finvite']);
    expect((await administrator.get('/people')).status).toBe(200);
    const confirmed = await administrator.post('/account/confirm', { next: '/people/invite' });
    expect(confirmed.location).toBe('/people/invite');
    expect((await administrator.get('/people/invite')).status).toBe(200);
  });
});
