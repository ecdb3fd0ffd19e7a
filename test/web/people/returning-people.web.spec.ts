import { Answer, Browser, joinBy } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const personIdOf = async (administrator: Browser, name: string): Promise<string> => {
  const page = await administrator.get(`/people?text=${encodeURIComponent(name)}`);
  return page.html('a[href^="/people/0"]').first().attr('href')!.split('/')[2]!;
};

const linkOn = (answer: Answer): string => answer.html('#one-use-link').text();

/** What the banner says was done; nothing when there is none. */
const doneOn = (answer: Answer): string => answer.html('.govuk-notification-banner--success').text();

/** The invitation of an address, approved by an approver of its borough. */
const approve = async (approver: Browser, email: string): Promise<number> => {
  const page = await approver.get('/people');
  const line = page.html('form.plp-waiting').filter((_, form) => page.html(form).text().includes(email));
  return (await approver.post(line.find('button[formaction]').attr('formaction')!)).status;
};

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

  it('who come back have their account opened again, and set up what they sign in with anew', async () => {
    const made = await administrator.post('/people/invite', {
      name: 'Rowan',
      email: 'rowan@programme.example',
      role: 'analyst',
    });
    const account = await joinBy(app, linkOn(made), 'rowan@programme.example', 'Rowan Ashgrove');
    const id = await personIdOf(administrator, 'Rowan Ashgrove');
    expect((await administrator.post(`/people/${id}/open-again`)).status).toBe(409);
    await administrator.post(`/people/${id}/deactivate`);
    const early = await administrator.get(`/people/${id}/let-back-in`);
    expect([early.status, early.html('form[action$="/let-back-in"]').length]).toEqual([409, 0]);
    expect(early.text).toContain('An administrator can open it again');
    const invited = await administrator.post('/people/invite', {
      name: 'Rowan',
      email: account.email,
      role: 'analyst',
    });
    expect([invited.status, invited.text.includes('open it again instead')]).toEqual([422, true]);

    const page = await administrator.get(`/people/${id}`);
    expect(page.html('a[href$="/open-again"]').text()).toBe('Open the account again');
    const asked = await administrator.get(`/people/${id}/open-again`);
    expect(asked.html('main li').text()).toBe('Programme analyst');
    expect((await administrator.post(`/people/${id}/open-again`)).location).toBe(`/people/${id}`);
    const open = await administrator.get(`/people/${id}`);
    expect(doneOn(open)).toContain('The account is open again');
    const typed = { email: account.email, password: account.password };
    expect((await app.browser().post('/sign-in', typed)).status).toBe(422);
    expect(open.html('a[href$="/let-back-in"]').text()).toBe('Make a link for them to get back in');
    const link = linkOn(await administrator.post(`/people/${id}/let-back-in`));
    const back = await joinBy(app, link, account.email, 'Rowan Ashgrove');
    expect((await back.browser.get('/account')).text).toContain('Programme analyst');
    const { secret } = account;
    expect(secret.equals(back.secret)).toBe(false);
  });

  it('are told what was done with an invitation, once, and what a used link is', async () => {
    const invite = (email: string): Promise<Answer> =>
      administrator.post('/people/invite', { name: 'C', email, role: 'officer', borough: '202' });
    const withdrawn = await invite('c@camden.example');
    const line = (await administrator.get('/people')).html('form.plp-waiting').first();
    expect((await administrator.post(line.attr('action')!)).status).toBe(303);
    expect(doneOn(await administrator.get('/people'))).toContain('The invitation is withdrawn');
    expect(doneOn(await administrator.get('/people'))).toBe('');
    await invite('d@camden.example');
    expect(await approve(approver, 'd@camden.example')).toBe(303);
    expect(doneOn(await approver.get('/people'))).toContain('The invitation is approved');
    const path = new URL(linkOn(withdrawn)).pathname;
    for (const method of ['get', 'post'] as const) {
      const over = await app.browser()[method](path);
      expect([over.status, over.html('h1').text()]).toEqual([404, 'This link does not work any more']);
      expect(over.text).toContain('It was used, was taken back or has run out');
    }
    const never = await app.browser().get('/join/never-was');
    expect(never.html('h1').text()).toBe('This link does not work any more');
  });
});
