import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { mailAddressesOf } from '@lib/access/people/mail-addresses';
import { AuditService } from '@lib/audit/audit.service';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { MAIL_TIMES } from '@lib/mail/sending/mail-times';
import { MailWork } from '@lib/mail/sending/mail-work';
import { smtpTransport } from '@lib/mail/sending/smtp-transport';
import { settleDeliveries } from '@lib/reports/deliveries/settle-deliveries';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { ReportQueue } from '@lib/reports/queue/report-queue';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner, RunResult } from '@lib/reports/runs/report-runner';
import { ReportWork } from '@lib/reports/runs/report-work';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { messageWords } from '@lib/reports/message-words';

/** Where a worker finds what it works with; the lines to the database may lead through something that counts. */
export interface SweptWorkerPlaces {
  readonly units: DatabaseAddress;
  readonly queue: DatabaseAddress;
  readonly mail: string;
}

const MAIL = { ...MAIL_TIMES, gatherMinutes: 0, patienceMs: 250, retryAfterSeconds: [60] };
const QUEUE = { superviseEverySeconds: 1, pollEverySeconds: 0.5, heartbeatSeconds: 10 };
const BETWEEN_PASSES_MS = 100;

const say = (word: string): void => void process.stdout.write(`${word}\n`);
const onError = (error: unknown): void =>
  say(`error ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}`);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Says when a run that came off the queue has been dealt with. */
class HeardRunner extends ReportRunner {
  inHand = 0;
  private ended = Promise.withResolvers<void>();

  override async run(context: ViewerContext, runId: string): Promise<RunResult> {
    this.inHand += 1;
    try {
      return await super.run(context, runId);
    } finally {
      this.inHand -= 1;
      this.ended.resolve();
      this.ended = Promise.withResolvers<void>();
    }
  }

  /** The end of the next run to end. */
  next(): Promise<void> {
    return this.ended.promise;
  }
}

/** A worker's part in reports and their mails, pass by pass as it is told to. Runs until it is killed. */
class SweptWorker {
  private going = false;
  private passes: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: FixedClock,
    private readonly units: UnitOfWork,
    private readonly runner: HeardRunner,
    private readonly work: ReportWork,
    private readonly mail: MailWork,
  ) {}

  hear(line: string): void {
    const [word, now] = line.split(' ');
    if (now !== undefined) this.clock.moveTo(now);
    if (word === 'once') this.passes = this.once().catch(onError);
    if (word === 'go') this.passes = this.go();
    if (word === 'rest') void this.rest();
  }

  /** From noticing what is due to the mail, one step after the other, so that its statements come in one order. */
  private async once(): Promise<void> {
    const made = this.runner.next();
    const { sent } = await this.work.tick();
    if (sent > 0) await made;
    await this.mail.tick();
    await this.units.run(SYSTEM, settleDeliveries);
    say('passed');
  }

  /** As a worker does it: again and again, whatever the queue has being made meanwhile. */
  private async go(): Promise<void> {
    for (this.going = true; this.going;) {
      await this.work.tick().catch(onError);
      await this.mail.tick().catch(onError);
      await wait(BETWEEN_PASSES_MS);
    }
  }

  private async rest(): Promise<void> {
    this.going = false;
    await this.passes;
    while (this.runner.inHand > 0) await wait(20);
    say('resting');
  }
}

const start = async ({
  units: address,
  queue: queueAddress,
  mail: url,
}: SweptWorkerPlaces): Promise<void> => {
  const signer = new ContextSigner(address.rootSecret);
  const [units, auth] = [
    new UnitOfWork(await connect(address, 'job'), signer),
    new UnitOfWork(await connect(address, 'auth'), signer),
  ];
  const clock = FixedClock.at('2026-05-01T00:00:00Z');
  const audit = new AuditService();
  const runner = new HeardRunner(units, clock, audit, PRACTICE_PUBLISHER, REPORTS, RUN_TIMES);
  const queue = new ReportQueue(queueAddress, { ...QUEUE, onError });
  const work = new ReportWork({ units, clock, runner, audit, queue, times: RUN_TIMES, onError });
  const mail = new MailWork({
    ...{ units, clock, times: MAIL, publicUrl: 'https://placements.example.org' },
    wordsOf: messageWords,
    addressesOf: (ids) => mailAddressesOf(auth, ids),
    transport: smtpTransport(url, MAIL),
    from: { name: 'Pan-London placements', address: 'placements@example.org' },
  });
  const worker = new SweptWorker(clock, units, runner, work, mail);
  await work.start();
  const told = createInterface({ input: process.stdin });
  told.on('line', (line) => worker.hear(line));
  // Whoever started it is gone.
  told.on('close', () => process.exit(1));
  say('ready');
};

void start(JSON.parse(process.env['PLP_TEST_PLACES'] ?? '{}') as SweptWorkerPlaces);
