import { PROGRAMME_JOB } from '@lib/database/context/viewer-context';
import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { NewMessage, postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, Recipient } from '@lib/mail/messages/recipient';
import { grantRole } from '@lib/access/people/role-grants';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const CROYDON = 306;
const NOW = Temporal.Now.instant();

describe('messages', () => {
  let app: WebApp;
  let approver: Browser;
  let approverId: string;
  beforeAll(async () => {
    app = await startWebApp();
    approver = await app.as('approver-bromley');
    approverId = await keyOf('approver-bromley');
  });
  beforeEach(() => app.database.asSuperuser('delete from messages'));
  afterAll(() => app.close());

  const keyOf = async (person: string): Promise<string> => {
    const auth = await app.database.unitOfWork('auth');
    const [row] = await auth.run(SYSTEM, (tx) =>
      tx.query<{ id: string }>('select id from auth.people where practice_key = $1', [person]),
    );
    return row!.id;
  };
  const tell = async (message: Partial<NewMessage> = {}): Promise<void> => {
    const to: Recipient[] = [ofBorough(approverId, BROMLEY)];
    const job = await app.database.unitOfWork('job');
    await job.run(PROGRAMME_JOB, (tx) =>
      postMessage(tx, {
        ...{ to, kind: 'information-requested', about: newId(), reference: 'PLP-2026-0143', at: NOW },
        ...message,
      }),
    );
  };
  const linkTo = (page: Answer, words: string): string =>
    page.html(`main a:contains("${words}")`).first().attr('href')!;

  it('are none at first, and the page says what will be there', async () => {
    const page = await approver.get('/messages');
    expect(page.status).toBe(200);
    expect(page.html('main').text()).toContain('You have no messages');
    expect(page.html('header').text()).not.toContain('need you');
  });

  it('are counted beside the person’s name on every page, in words too', async () => {
    await tell();
    await tell({ kind: 'case-listed' });
    await tell({ kind: 'minutes-issued' });
    const link = (await approver.get('/account')).html('header a[href="/messages"]');
    expect(link.find('[aria-hidden=true]').text()).toBe('3');
    expect(link.find('.govuk-visually-hidden').text()).toBe(' (1 needs you, 2 to read)');
    expect((await approver.get('/')).html('main').text()).toContain('1 message needs you');
    const other = await (await app.as('officer-bromley')).get('/account');
    expect(other.html('header a[href="/messages"]').text()).toBe('Messages');
  });

  it('that need the person come first, with when they are due or overdue', async () => {
    await tell({ kind: 'case-listed' });
    await tell({ kind: 'action-given', dueOn: day('2020-01-31') });
    await tell({ kind: 'follow-up-due', dueOn: day('2090-01-31') });
    const page = await approver.get('/messages');
    const items = page.html('.plp-message').map((_, item) => page.html(item).text().replace(/\s+/g, ' ').trim()).get(); // prettier-ignore
    expect(items[0]).toContain('You have been given an action: PLP-2026-0143 Overdue since 31 January 2020');
    expect(items[1]).toContain('A follow-up of a case is due: PLP-2026-0143 Due 31 January 2090');
    expect(items[2]).toContain('A case is on the agenda of a panel meeting: PLP-2026-0143 New');
    expect(page.title).toBe('Messages – Pan-London placements');
  });

  it('lead to the thing, and count as read then', async () => {
    await tell({ kind: 'case-listed' });
    const page = await approver.get('/messages');
    const opened = await approver.get(linkTo(page, 'A case is on the agenda'));
    expect(opened.status).toBe(303);
    expect(opened.location).toBe('/cases/PLP-2026-0143');
    expect((await approver.get('/messages')).html('main').text()).not.toContain('New');
  });

  it('lead to the thing after signing in, from a mail', async () => {
    await tell({ kind: 'report-failed', reference: 'placements-snapshot' });
    const href = linkTo(await approver.get('/messages'), 'A report could not be made');
    const later = app.browser();
    const signIn = await later.get(`${href}?as=borough:305`);
    expect(signIn.status).toBe(303);
    expect(decodeURIComponent(signIn.location!)).toContain(`${href}?as=borough:305`);
    const signedIn = await later.post('/practice/sign-in', { person: 'approver-bromley' });
    expect(signedIn.status).toBe(303);
    const opened = await later.get(`${href}?as=borough:305`);
    expect(opened.location).toBe('/reports/runs?state=failed');
    expect((await later.get(opened.location!)).status).toBe(200);
  });

  it('are dealt with, and all for information read at once', async () => {
    await tell();
    await tell({ kind: 'case-listed' });
    const page = await approver.get('/messages');
    const action = page.html('.plp-message form').first().attr('action')!;
    expect(page.html('.plp-message button').text()).toContain(
      'I have dealt with this: The panel asks for information: PLP-2026-0143',
    );
    expect((await approver.post(action)).location).toBe('/messages');
    expect((await approver.get('/messages')).html('main').text()).toContain('Nothing needs you now.');
    expect((await approver.post('/messages/read')).location).toBe('/messages');
    const after = await approver.get('/messages');
    expect(after.html('.govuk-notification-banner--success').text()).toContain('marked as read');
    expect(after.html('main .govuk-tag')).toHaveLength(0);
    expect(after.html('button:contains("Mark all as read")')).toHaveLength(0);
  });

  it('are nobody else’s: not a colleague’s, not another borough’s', async () => {
    await tell();
    const href = linkTo(await approver.get('/messages'), 'The panel asks');
    for (const key of ['officer-bromley', 'approver-croydon', 'administrator', 'coordinator']) {
      const other = await app.as(key);
      expect((await other.get(href)).status).toBe(404);
      expect((await other.post(`${href}/finish`)).status).toBe(404);
      expect((await other.get('/messages')).text).not.toContain('PLP-2026-0143');
    }
    expect((await approver.get('/messages/nonsense')).status).toBe(404);
  });

  it('of another hat send a person of two boroughs to change it', async () => {
    const id = await keyOf('officer-camden');
    const auth = await app.database.unitOfWork('auth');
    await auth.run(SYSTEM, (tx) => grantRole(tx, id, { role: 'officer', boroughId: CROYDON }));
    await tell({ to: [ofBorough(id, CROYDON)] });
    const officer = await app.as('officer-camden');
    expect((await officer.get('/messages')).text).not.toContain('PLP-2026-0143');
    const sent = await officer.get(`/messages/${newId()}?as=borough:${CROYDON}`);
    expect(sent.location).toBe('/account');
    expect((await officer.get('/account')).text).toContain('That message is for another of your roles');
    await officer.post('/account/role', { role: `borough:${CROYDON}` });
    expect((await officer.get('/messages')).text).toContain('PLP-2026-0143');
  });

  it('are mailed as the person chooses', async () => {
    const page = await approver.get('/messages/mails');
    expect(page.html('input[name=mails][checked]').attr('value')).toBe('at once');
    const nothing = await approver.post('/messages/mails', { mails: 'hourly' });
    expect(nothing.status).toBe(422);
    expect(nothing.html('.govuk-error-summary').text()).toContain('Select how often we should email you');
    expect((await approver.post('/messages/mails', { mails: 'daily' })).location).toBe('/messages');
    expect((await approver.get('/messages/mails')).html('input[name=mails][checked]').attr('value')).toBe(
      'daily',
    );
  });

  it('come page by page', async () => {
    for (let one = 0; one < 30; one += 1) await tell({ kind: 'case-listed' });
    const first = await approver.get('/messages');
    expect(first.html('.plp-message')).toHaveLength(25);
    const second = await approver.get(first.html('a[rel=next]').attr('href')!);
    expect(second.html('.plp-message')).toHaveLength(5);
    expect((await approver.get('/messages?page=99')).html('.plp-message')).toHaveLength(5);
  });
});
