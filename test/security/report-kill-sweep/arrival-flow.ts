import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { mailAddressesOf } from '@lib/access/people/mail-addresses';
import { AuditService } from '@lib/audit/audit.service';
import { connect } from '@lib/database/connection';
import { ContextSigner, jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { MAIL_TIMES } from '@lib/mail/sending/mail-times';
import { MailWork } from '@lib/mail/sending/mail-work';
import { smtpTransport } from '@lib/mail/sending/smtp-transport';
import { settleDeliveries } from '@lib/reports/deliveries/settle-deliveries';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { waitingRuns } from '@lib/reports/runs/waiting-runs.query';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { messageWords } from '@lib/reports/message-words';
import { Flow } from '@test/support/statement-proxy/kill-sweep';
import { StatementProxy } from '@test/support/statement-proxy/statement-proxy';
import { DeliveryDesk } from '../../db/reports/delivery-desk';
import { Behaviour, headerOf, MailServer } from '../../db/mail/mail-server';
import { arrivalOf, judge } from './arrival-facts';

/** A worker that fell silent may be followed at once; nobody renews, so that statements come in one order. */
const RUN_TIMES = { leaseSeconds: 0.001, renewEverySeconds: 3_600, mostAttempts: 9 };
const MAIL = { ...MAIL_TIMES, patienceMs: 250, leaseSeconds: 0.001, retryAfterSeconds: [0] };

/** What the mail server may do while a worker is broken off. When the next one comes it takes mails again. */
export const BEHAVIOURS: readonly Behaviour[] = ['takes', 'is busy', 'refuses the address', 'says nothing'];

/**
 * A scheduled report from coming due to the mail in its recipients' hands, to be broken off at any statement while the
 * mail server misbehaves: the next worker leaves one file, and for each recipient one entry in the outbox or its reason.
 */
export class ArrivalFlow implements Flow<string> {
  private round = 0;

  private constructor(
    private readonly desk: DeliveryDesk,
    readonly proxy: StatementProxy,
    private readonly superuser: Client,
    private readonly source: DataSource,
    private readonly server: MailServer,
    private readonly behaviours: readonly Behaviour[],
  ) {}

  /** @param behaviours what the mail server does, in turn from one point to the next. */
  static async start(behaviours: readonly Behaviour[]): Promise<ArrivalFlow> {
    const desk = await DeliveryDesk.open();
    desk.clock.moveTo('2026-05-01T00:00:00Z');
    const daily = { every: 'day', at: '07:00' } as const;
    const told = { roles: ['approver'] as const, people: [desk.person('officer-bromley')] };
    await desk.schedule(desk.approver, told, { cadence: daily });
    const proxy = await StatementProxy.before(desk.database.address);
    const superuser = new Client({ connectionString: desk.database.address.url });
    await superuser.connect();
    const source = await connect(proxy.address, 'job', { pool: 1 });
    return new ArrivalFlow(desk, proxy, superuser, source, await MailServer.start(), behaviours);
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.superuser.end();
    await this.server.stop();
    await this.proxy.close();
    await this.desk.close();
  }

  /** The next day at half past eight, an hour and a half after it was due. @returns the day. */
  async prepare(): Promise<string> {
    const day = new Date(Date.UTC(2026, 4, 2 + this.round)).toISOString().slice(0, 10);
    // It takes mails where statements are counted.
    const { behaviours } = this;
    this.server.behaviour = this.round < 2 ? 'takes' : behaviours[this.round % behaviours.length]!;
    this.server.received.length = 0;
    this.round += 1;
    this.desk.clock.moveTo(`${day}T07:30:00Z`);
    return day;
  }

  act(): Promise<unknown> {
    const signer = new ContextSigner(this.desk.database.address.rootSecret);
    return this.work(new UnitOfWork(this.source, signer));
  }

  async retry(): Promise<unknown> {
    this.server.behaviour = this.server.behaviour === 'refuses the address' ? 'refuses the address' : 'takes';
    return this.work(this.desk.job);
  }

  async stateOf(day: string): Promise<string> {
    const facts = await arrivalOf(this.superuser, day);
    const ids = this.server.received.map((mail) => ({ to: mail.to[0]!, id: headerOf(mail, 'Message-ID') }));
    return judge(facts, ids);
  }

  /** What a worker does from noticing to the mail, once. */
  private async work(units: UnitOfWork): Promise<void> {
    const { clock } = this.desk;
    await units.run(SYSTEM, (tx) => planDueOccurrences(tx, clock.now()));
    const waiting = await units.run(SYSTEM, (tx) => waitingRuns(tx, RUN_TIMES));
    const audit = new AuditService();
    const runner = new ReportRunner(units, clock, audit, PRACTICE_PUBLISHER, REPORTS, RUN_TIMES);
    for (const { runId, boroughId } of waiting) await runner.run(jobFor(boroughId!), runId);
    clock.moveBy({ minutes: 6 });
    const mail = new MailWork({
      ...{ units, clock, times: MAIL, publicUrl: 'https://placements.example.org' },
      wordsOf: messageWords,
      addressesOf: (ids) => mailAddressesOf(this.desk.auth, ids),
      transport: smtpTransport(this.server.url, MAIL),
      from: { name: 'Pan-London placements', address: 'placements@example.org' },
    });
    try {
      await mail.tick();
    } finally {
      mail.close();
    }
    await units.run(SYSTEM, settleDeliveries);
  }
}
