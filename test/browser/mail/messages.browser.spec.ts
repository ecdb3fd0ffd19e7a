import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_JOB, SYSTEM } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { NewMessage, postMessage } from '@lib/mail/messages/post-message';
import { ofBorough } from '@lib/mail/messages/recipient';
import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { startWebApp, WebApp } from '../../support/web-app';

describeInBrowser('Messages and emails', () => {
  let app: WebApp;
  let browser: OpenBrowser;
  let visitor: Visitor;
  beforeAll(async () => {
    app = await startWebApp();
    browser = await openBrowser();
    visitor = await Visitor.in(browser.context, app.url);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const signIn = async (person: string): Promise<void> => {
    await browser.context.clearCookies();
    await browser.context.request.post(`${app.url}/practice/sign-in`, { form: { person }, maxRedirects: 0 });
  };
  const tell = async (message: Partial<NewMessage>): Promise<void> => {
    const auth = await app.database.unitOfWork('auth');
    const [person] = await auth.run(SYSTEM, (tx) =>
      tx.query<{ id: string }>(`select id from auth.people where practice_key = 'officer-bromley'`),
    );
    const job = await app.database.unitOfWork('job');
    await job.run(PROGRAMME_JOB, (tx) =>
      postMessage(tx, {
        ...{ to: [ofBorough(person!.id, 305)], kind: 'case-listed', about: newId() },
        ...{ reference: 'PLP-2026-0143', at: Temporal.Now.instant() },
        ...message,
      }),
    );
  };
  const picture = async (name: string): Promise<void> => {
    const folder = process.env['PICTURES'];
    if (folder)
      for (const width of [1280, 375]) await visitor.picture(`${folder}/${name}-${width}.png`, width);
  };

  it('none, then some that need the person and some to know', async () => {
    await signIn('officer-bromley');
    await visitor.visit('/messages', { title: 'Messages' });
    await tell({ kind: 'information-requested', dueOn: day('2020-01-31') });
    await tell({ kind: 'boroughs-action-given', dueOn: day('2090-01-31') });
    await tell({});
    await visitor.visit('/messages', { title: 'Messages' });
    await picture('messages');
    const { page } = visitor;
    await page.getByRole('link', { name: 'Messages (2 need you, 1 to read)' }).waitFor();
    await page
      .getByRole('button', { name: /I have dealt with this ?: The panel asks for information/ })
      .click();
    await page.waitForLoadState('load');
    await visitor.look('Messages');
    await page.getByRole('link', { name: 'Messages (1 needs you, 1 to read)' }).waitFor();
  });

  it('how often to be emailed, wrong and right', async () => {
    await visitor.visit('/messages/mails', { title: 'Emails about messages' });
    await picture('mails');
    await visitor.page.getByLabel('Once a day, at 8am').check();
    await visitor.page.getByRole('button', { name: 'Save' }).click();
    await visitor.page.waitForURL('**/messages');
    await visitor.look('Messages');
  });

  it('the outbox, empty, with mails, and one of them', async () => {
    await signIn('administrator');
    await visitor.visit('/outbox', { title: 'Emails' });
    const id = newId();
    await app.database.asSuperuser(
      `insert into outbox (id, person_id, address, messages, state, attempts, made_at, problem)
       values ($1, $1, 'officer-bromley@practice.invalid', 2, 'gave up', 4, now(), 'cannot connect'),
              ($2, $2, 'approver-bromley@practice.invalid', 1, 'waiting', 0, now(), null)`,
      [id, newId()],
    );
    await visitor.visit('/outbox', { title: 'Emails' });
    await picture('outbox');
    await visitor.visit(`/outbox/${id}`, { title: 'An email' });
    await visitor.page.getByRole('button', { name: 'Send it again' }).click();
    await visitor.page.waitForLoadState('load');
    await visitor.look('An email');
    await picture('mail');
  });
});
