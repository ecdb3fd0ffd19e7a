import { newId } from '@lib/kernel/ids';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

describe('the outbox', () => {
  let app: WebApp;
  let administrator: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    administrator = await app.as('administrator');
  });
  beforeEach(() => app.database.asSuperuser('delete from outbox'));
  afterAll(() => app.close());

  const mail = async (state: string, problem: string | null = null): Promise<string> => {
    const id = newId();
    await app.database.asSuperuser(
      `insert into outbox (id, person_id, address, messages, state, attempts, made_at, sent_at, problem, first_tried_at)
       values ($1, $2, 'officer@example.org', 2, $3, 3, now(), case when $3 = 'sent' then now() end, $4, now())`,
      [id, newId(), state, problem],
    );
    return id;
  };

  it('says that nothing is sent while no mail server is set', async () => {
    const page = await administrator.get('/outbox');
    expect(page.status).toBe(200);
    expect(page.html('.govuk-notification-banner').text()).toContain('No mail server is set');
    expect(page.html('main').text()).toContain('No email has been made');
  });

  it('shows how each mail stands and what went wrong, and filters them', async () => {
    await mail('sent');
    await mail('gave up', 'address refused');
    const page = await administrator.get('/outbox');
    expect(page.html('tbody tr')).toHaveLength(2);
    expect(page.html('tbody').text()).toContain('The mail server refused the address');
    expect((await administrator.get('/')).html('main').text()).toContain('0 not sent yet; 1 given up');
    const filtered = await administrator.get('/outbox?state=sent');
    expect(filtered.html('tbody tr')).toHaveLength(1);
    expect((await administrator.get('/outbox?state=waiting')).text).toContain('No email stands so');
    expect((await administrator.get('/outbox?foo=bar')).status).toBe(400);
  });

  it('lets a mail be sent again that was given up, and writes it down; not one that was sent', async () => {
    const id = await mail('gave up', 'cannot connect');
    const page = await administrator.get(`/outbox/${id}`);
    expect(page.html('main').text()).toContain('The mail server cannot be reached');
    expect((await administrator.post(page.html('main form').attr('action')!)).location).toBe(`/outbox/${id}`);
    const after = await administrator.get(`/outbox/${id}`);
    expect(after.html('main').text()).toContain('Waiting');
    expect(after.html('main form')).toHaveLength(0);
    const audit = await administrator.get('/audit?action=mail-sent-again');
    expect(audit.html('main').text()).toContain('Had a mail sent again');
    const sent = await mail('sent');
    expect((await administrator.post(`/outbox/${sent}/send-again`)).status).toBe(409);
    expect((await administrator.post(`/outbox/${newId()}/send-again`)).status).toBe(404);
  });

  it.each(['approver-bromley', 'coordinator', 'analyst', 'protection-lead'])(
    'is closed to %s',
    async (key) => {
      const other = await app.as(key);
      const id = await mail('gave up', 'other');
      expect((await other.get('/outbox')).status).toBe(403);
      expect((await other.get(`/outbox/${id}`)).status).toBe(403);
      expect((await other.post(`/outbox/${id}/send-again`)).status).toBe(403);
    },
  );
});
