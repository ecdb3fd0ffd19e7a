import { Answer, Browser, joinBy } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const personIdOf = async (administrator: Browser, name: string): Promise<string> => {
  const page = await administrator.get(`/people?text=${encodeURIComponent(name)}`);
  return page.html('a[href^="/people/0"]').first().attr('href')!.split('/')[2]!;
};

const linkOn = (answer: Answer): string => answer.html('#one-use-link').text();

describe('people of a borough', () => {
  let app: WebApp;
  let administrator: Browser;
  let approver: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    administrator = await app.as('administrator');
    approver = await app.as('approver-camden');
  });
  afterAll(() => app.close());

  it('are, for an approver, those of their borough; what they may be and agreements are not theirs', async () => {
    const list = await approver.get('/people');
    expect(list.text).toContain('2 people');
    expect(list.text).toContain('People who work for Camden');
    expect((await approver.get('/people?role=analyst')).text).toContain('Nobody matches');
    const id = await personIdOf(administrator, 'officer-camden');
    const person = await approver.get(`/people/${id}`);
    expect(person.text).toContain('Borough officer, Camden');
    expect(person.html(`a[href*="/people/${id}/"]`).length).toBe(0);
    for (const path of [`/people/${id}/roles`, `/people/${id}/deactivate`, '/agreements', '/audit']) {
      expect([path, (await approver.get(path)).status]).toEqual([path, 403]);
    }
    const elsewhere = await personIdOf(administrator, 'officer-bromley');
    expect((await approver.get(`/people/${elsewhere}`)).status).toBe(404);
    expect((await approver.get(`/people/${elsewhere}/let-back-in`)).status).toBe(404);
  });

  it('are invited by an approver for their own borough, which the form does not ask', async () => {
    const form = await approver.get('/people/invite');
    expect(form.html('select[name=borough]').length).toBe(0);
    expect(
      form
        .html('input[name=role]')
        .map((_, one) => form.html(one).attr('value'))
        .get(),
    ).toEqual(['officer', 'approver', 'protection-lead']);
    const email = 'ivy@camden.example';
    const made = await approver.post('/people/invite', {
      name: 'Ivy',
      email,
      role: 'officer',
      borough: '305',
    });
    expect(made.text).not.toContain('starts to work once');
    const account = await joinBy(app, linkOn(made), email, 'Ivy Marl');
    expect((await account.browser.get('/account')).text).toContain('Borough officer, Camden');
    const refused = await approver.post('/people/invite', {
      name: 'I',
      email: 'i@x.example',
      role: 'analyst',
    });
    expect(refused.status).toBe(422);
  });

  it('let back in are those of the approver’s borough; an administrator is told whose business it is', async () => {
    const account = await joinBy(
      app,
      linkOn(
        await approver.post('/people/invite', {
          name: 'Otto',
          email: 'otto@camden.example',
          role: 'officer',
        }),
      ),
      'otto@camden.example',
      'Otto Fernleigh',
    );
    const id = await personIdOf(administrator, 'Otto Fernleigh');
    const seen = await administrator.get(`/people/${id}`);
    expect(seen.text).toContain('An approver of their borough lets them back in');
    for (const method of ['get', 'post'] as const) {
      const refused = await administrator[method](`/people/${id}/let-back-in`);
      expect([refused.status, refused.text.includes('An approver of their borough lets')]).toEqual([
        403,
        true,
      ]);
    }
    expect((await account.browser.get('/account')).status).toBe(200);
    const mine = await approver.get(`/people/${id}`);
    expect(mine.html('a[href$="/let-back-in"]').length).toBe(1);
    const link = linkOn(await approver.post(`/people/${id}/let-back-in`));
    expect((await account.browser.get('/account')).location).toContain('/sign-in');
    const back = await app.browser().get(new URL(link).pathname);
    expect(back.text).toContain('choose a new password and set up your authenticator app again');
    const again = await joinBy(app, link, account.email, 'Otto Fernleigh');
    expect((await again.browser.get('/account')).text).toContain('Borough officer, Camden');
  });

  it('are invited, approved and let back in only by somebody who confirmed it is them', async () => {
    const auth = await app.database.unitOfWork('auth');
    await auth.run({ scope: 'sign-in', personId: null, boroughId: null }, (tx) =>
      tx.query(`update auth.sessions set confirmed_at = confirmed_at - interval '10 minutes'`),
    );
    const id = await personIdOf(administrator, 'officer-camden');
    for (const path of ['/people/invite', `/people/${id}/let-back-in`, '/people/invitations/x/approve']) {
      const { location } = await approver.post(path);
      expect([path, location]).toEqual([path, '/account/confirm']);
    }
    expect((await approver.get('/people')).status).toBe(200);
  });
});
