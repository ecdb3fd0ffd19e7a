import 'reflect-metadata';
import { SystemClock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ReportQueue } from '@lib/reports/queue/report-queue';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Report } from '@lib/reports/report';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { ReportWork } from '@lib/reports/runs/report-work';

const say = (word: string): void => void process.stdout.write(`${word}\n`);

/** A worker whose first report lingers after it is worked out and before it is kept. Runs until it is killed. */
const lingeringWorker = async (address: DatabaseAddress, dwellMs: number): Promise<void> => {
  const units = new UnitOfWork(await connect(address, 'job'), new ContextSigner(address.rootSecret));
  const reports = REPORTS.map((report): Report => ({
    ...report,
    produce: async (tx, subject) => {
      const content = await report.produce(tx, subject);
      say('in the middle');
      await new Promise((resolve) => setTimeout(resolve, dwellMs));
      return content;
    },
  }));
  const times = { leaseSeconds: 2, renewEverySeconds: 0.5, mostAttempts: 3 };
  const clock = new SystemClock();
  const audit = new AuditService();
  const runner = new ReportRunner(units, clock, audit, PRACTICE_PUBLISHER, reports, times);
  const onError = (error: unknown): void =>
    say(`error ${error instanceof Error ? error.message : 'unknown'}`);
  const queue = new ReportQueue(address, {
    superviseEverySeconds: 1,
    pollEverySeconds: 0.5,
    heartbeatSeconds: 10,
    onError,
  });
  const work = new ReportWork({ units, clock, runner, audit, queue, times, onError });
  await work.start();
  say('ready');
  for (;;) {
    await work.tick().catch(onError);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
};

void lingeringWorker(
  JSON.parse(process.env['PLP_TEST_ADDRESS'] ?? '{}') as DatabaseAddress,
  Number(process.env['PLP_TEST_DWELL']),
);
