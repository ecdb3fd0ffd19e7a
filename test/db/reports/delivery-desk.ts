import { mailAddressesOf } from '@lib/access/people/mail-addresses';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { Message } from '@lib/mail/messages/message';
import { MAIL_TIMES } from '@lib/mail/sending/mail-times';
import { MailWork } from '@lib/mail/sending/mail-work';
import { smtpTransport } from '@lib/mail/sending/smtp-transport';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { Delivery } from '@lib/reports/deliveries/delivery';
import { deliveriesOfRun } from '@lib/reports/deliveries/delivery.query';
import { Recipients, setRecipients } from '@lib/reports/deliveries/schedule-recipients';
import { settleDeliveries } from '@lib/reports/deliveries/settle-deliveries';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Report } from '@lib/reports/report';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner, RunResult } from '@lib/reports/runs/report-runner';
import { Run } from '@lib/reports/runs/run';
import { listRuns } from '@lib/reports/runs/run.query';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { planAskedTimes } from '@lib/reports/schedules/asked-times';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { insertSchedule, ScheduleWish } from '@lib/reports/schedules/save-schedule';
import { Schedule } from '@lib/reports/schedules/schedule';
import { findSchedule } from '@lib/reports/schedules/schedule.query';
import { jobContextOf, subjectOfRow } from '@lib/reports/subject/subject';
import { messageWords } from '@lib/reports/message-words';
import { TestDatabase } from '@test/support/test-database';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';
import { saveAgreement, saveHistory, saveReturn } from '../measures/made-borough';

export const BROMLEY = 305;
export const BEXLEY = 303;

const START = '2026-04-06T09:00:00Z';

/** Reports with the people they are for: Bromley has a return, an officer and an approver, and Bexley people only. */
export class DeliveryDesk {
  readonly clock = FixedClock.at(START);
  /** What the report of a borough is made by: a spec may break it. */
  reports: readonly Report[] = REPORTS;

  private constructor(
    readonly database: TestDatabase,
    readonly web: UnitOfWork,
    readonly job: UnitOfWork,
    readonly auth: UnitOfWork,
    readonly people: ReadonlyMap<string, string>,
  ) {}

  static async open(): Promise<DeliveryDesk> {
    const database = await TestDatabase.create();
    const [web, job] = [await database.unitOfWork('web'), await database.unitOfWork('job')];
    const auth = await database.unitOfWork('auth');
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE));
    const rows = await auth.run(SYSTEM, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 10, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    return new DeliveryDesk(database, web, job, auth, new Map(rows.map(({ key, id }) => [key, id])));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  person(key: string): string {
    return this.people.get(key)!;
  }

  as(key: string, boroughId: number | null = null): ViewerContext {
    return { scope: boroughId === null ? 'programme' : 'borough', personId: this.person(key), boroughId };
  }

  get analyst(): ViewerContext {
    return this.as('analyst');
  }

  get approver(): ViewerContext {
    return this.as('approver-bromley', BROMLEY);
  }

  /** A schedule of the borough's snapshot, every Tuesday at 07:00, that tells these. @returns its key. */
  async schedule(
    context: ViewerContext,
    told: Partial<Recipients>,
    wish: Partial<ScheduleWish> = {},
  ): Promise<string> {
    return this.web.run(context, async (tx) => {
      const whole: ScheduleWish = {
        ...{ reportCode: 'placements-snapshot', cadence: readCadence('every Tuesday at 07:00') },
        ...{ asAtRule: 'end of month before', ...wish },
      };
      const id = await insertSchedule(tx, whole, 'Somebody', this.clock.now());
      await setRecipients(tx, (await findSchedule(tx, id))!, { roles: [], people: [], ...told });
      return id;
    });
  }

  async scheduleOf(id: string): Promise<Schedule> {
    return (await this.job.run(SYSTEM, (tx) => findSchedule(tx, id)))!;
  }

  /** What a worker notices. */
  plan(): Promise<number> {
    return this.job.run(
      SYSTEM,
      async (tx) => (await planDueOccurrences(tx, this.clock.now())).length + (await planAskedTimes(tx)),
    );
  }

  /** One try of each run of the borough, or of the programme, that waits. */
  async makeAll(boroughId: number | null = BROMLEY, mostAttempts = 1): Promise<RunResult[]> {
    const made: RunResult[] = [];
    const times = { ...RUN_TIMES, mostAttempts };
    const audit = new AuditService();
    const runner = new ReportRunner(this.job, this.clock, audit, PRACTICE_PUBLISHER, this.reports, times);
    for (const { id, state } of await this.runs(boroughId))
      if (state === 'queued') made.push(await runner.run(jobContextOf(subjectOfRow(boroughId)), id));
    return made;
  }

  async runs(boroughId: number | null = BROMLEY): Promise<Run[]> {
    const context = jobContextOf(subjectOfRow(boroughId));
    return (await this.job.run(context, (tx) => listRuns(tx, {}, { page: 1, size: 50 }))).runs;
  }

  /** Who was told of the latest run, by the key they are known by. */
  async told(
    boroughId: number | null = BROMLEY,
  ): Promise<(Omit<Delivery, 'personId'> & { who: string | null })[]> {
    const [run] = await this.runs(boroughId);
    const names = new Map([...this.people].map(([key, id]) => [id, key]));
    const rows = await this.job.run(jobContextOf(subjectOfRow(boroughId)), (tx) =>
      deliveriesOfRun(tx, run!.id),
    );
    return rows.map(({ personId, ...row }) => ({ ...row, who: personId && names.get(personId)! }));
  }

  async inbox(context: ViewerContext): Promise<readonly Message[]> {
    const inbox = new InboxService(this.web, this.clock);
    const { toDo, others } = await inbox.show({ context }, { page: 1, perPage: 50 });
    return [...toDo, ...others];
  }

  async kinds(context: ViewerContext): Promise<string[]> {
    return (await this.inbox(context)).map(({ kind }) => kind).sort();
  }

  /** One tick of mails to a server, some minutes later, and what became of them written down. */
  async mail(url: string, units = this.job): Promise<void> {
    this.clock.moveBy({ minutes: 6 });
    const times = { ...MAIL_TIMES, patienceMs: 1_000, leaseSeconds: 0.001, retryAfterSeconds: [0] };
    const worker = new MailWork({
      ...{ units, clock: this.clock, times, publicUrl: 'https://placements.example.org' },
      wordsOf: messageWords,
      addressesOf: (ids) => mailAddressesOf(this.auth, ids),
      transport: smtpTransport(url, times),
      from: { name: 'Pan-London placements', address: 'placements@example.org' },
    });
    try {
      await worker.tick();
      await units.run(SYSTEM, settleDeliveries);
    } finally {
      worker.close();
    }
  }

  /** Closes somebody's account, or takes a role away from them. */
  async leaves(key: string, role?: string): Promise<void> {
    await this.database.asSuperuser(
      role === undefined
        ? 'update auth.people set deactivated_at = now() where practice_key = $1'
        : `update auth.role_grants set ended_at = now() where role = '${role}'
             and person_id = (select id from auth.people where practice_key = $1)`,
      [key],
    );
  }
}
