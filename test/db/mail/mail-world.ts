import { mailAddressesOf } from '@lib/access/people/mail-addresses';
import { jobFor, PROGRAMME_JOB, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { NewMessage, postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, Recipient } from '@lib/mail/messages/recipient';
import { OutboxMail } from '@lib/mail/outbox/outbox-mail';
import { readOutbox } from '@lib/mail/outbox/outbox.query';
import { MAIL_TIMES, MailTimes } from '@lib/mail/sending/mail-times';
import { MailTick, MailWork } from '@lib/mail/sending/mail-work';
import { smtpTransport } from '@lib/mail/sending/smtp-transport';
import { messageWords } from '@lib/reports/message-words';
import { PANEL_DAY } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

export const BROMLEY = 305;
export const CROYDON = 306;

/** The made-up people with their inboxes, and a worker that mails them. */
export class MailWorld {
  readonly clock = FixedClock.at(PANEL_DAY);

  private constructor(
    readonly database: TestDatabase,
    readonly web: UnitOfWork,
    readonly job: UnitOfWork,
    readonly auth: UnitOfWork,
    readonly people: ReadonlyMap<string, string>,
  ) {}

  static async create(): Promise<MailWorld> {
    const database = await TestDatabase.create();
    const [web, job, auth] = [
      await database.unitOfWork('web'),
      await database.unitOfWork('job'),
      await database.unitOfWork('auth'),
    ];
    await practicePanels(database, FixedClock.at(PANEL_DAY));
    const rows = await auth.run(SYSTEM, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    return new MailWorld(database, web, job, auth, new Map(rows.map(({ key, id }) => [key, id])));
  }

  /** No message and no mail, and the clock as it was. */
  async empty(): Promise<void> {
    this.clock.moveTo(PANEL_DAY);
    for (const table of ['messages', 'outbox', 'mail_preferences'])
      await this.database.asSuperuser(`delete from ${table}`);
  }

  person(key: string): string {
    return this.people.get(key)!;
  }

  get approver(): Recipient {
    return ofBorough(this.person('approver-bromley'), BROMLEY);
  }

  get asApprover(): ViewerContext {
    return { ...jobFor(BROMLEY), personId: this.person('approver-bromley') };
  }

  /** Unless said otherwise, the approver is asked for information about a case. */
  tell(message: Partial<NewMessage> = {}): Promise<void> {
    return this.job.run(PROGRAMME_JOB, (tx) =>
      postMessage(tx, {
        to: [this.approver],
        kind: 'information-requested',
        about: newId(),
        reference: 'PLP-2026-0143',
        at: this.clock.now(),
        ...message,
      }),
    );
  }

  /** One tick of a worker that has a mail server at this address, or none. */
  async tick(url: string | null, times: Partial<MailTimes> = {}): Promise<MailTick> {
    const all = { ...MAIL_TIMES, patienceMs: 2_000, ...times };
    const worker = new MailWork({
      ...{ units: this.job, clock: this.clock, times: all, publicUrl: 'https://placements.example.org' },
      wordsOf: messageWords,
      addressesOf: (ids) => mailAddressesOf(this.auth, ids),
      transport: url === null ? null : smtpTransport(url, all),
      from: { name: 'Pan-London placements', address: 'placements@example.org' },
    });
    try {
      return await worker.tick();
    } finally {
      worker.close();
    }
  }

  later(minutes: number): void {
    this.clock.moveBy({ minutes });
  }

  /** The delivery record, as an administrator reads it. */
  outbox(): Promise<OutboxMail[]> {
    return this.web.run(ADMINISTRATOR, (tx) => readOutbox(tx, { state: null, offset: 0, perPage: 50 }));
  }

  async isClosed(key: string, closed: boolean): Promise<void> {
    await this.database.asSuperuser(
      `update auth.people set deactivated_at = case when $2 then now() end where practice_key = $1`,
      [key, closed],
    );
  }
}

export const ADMINISTRATOR: ViewerContext = {
  scope: 'administration',
  personId: '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  boroughId: null,
};
