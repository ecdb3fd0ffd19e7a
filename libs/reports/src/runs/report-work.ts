import { Clock } from '@lib/kernel/clock';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Handled, ReportQueue, RunJob } from '../queue/report-queue';
import { settleDeliveries } from '../deliveries/settle-deliveries';
import { planAskedTimes } from '../schedules/asked-times';
import { planDueOccurrences } from '../schedules/plan-due-occurrences';
import { jobContextOf, subjectOfRow } from '../subject/subject';
import { giveUpSilent } from './give-up-silent';
import { ReportRunner } from './report-runner';
import { RunTimes } from './run-times';
import { silentRuns, waitingRuns } from './waiting-runs.query';

/** What a tick did, for the log. */
export interface Tick {
  readonly planned: number;
  readonly sent: number;
  readonly givenUp: number;
}

export interface ReportWorkParts {
  readonly units: UnitOfWork;
  readonly clock: Clock;
  readonly runner: ReportRunner;
  readonly audit: AuditService;
  readonly queue: ReportQueue;
  readonly times: RunTimes;
  readonly onError: (error: unknown) => void;
}

/** A worker's part in reports: it notices what is due, and makes what is on the queue. Any number may run. */
export class ReportWork {
  constructor(private readonly parts: ReportWorkParts) {}

  async start(): Promise<void> {
    await this.parts.queue.start();
    await this.parts.queue.work((job) => this.make(job));
  }

  /** Plans what came due, gives up what was killed too often, and sees that all that waits is on the queue. */
  async tick(): Promise<Tick> {
    const { units, clock, queue, times } = this.parts;
    const now = clock.now();
    const { planned, silent, waiting } = await units.run(SYSTEM, async (tx) => ({
      planned: (await planDueOccurrences(tx, now)).length + (await planAskedTimes(tx)),
      silent: await silentRuns(tx, times),
      waiting: await waitingRuns(tx, times),
    }));
    let sent = 0;
    for (const job of waiting) if (await queue.send(job)) sent += 1;
    await units.run(SYSTEM, settleDeliveries);
    return { planned, givenUp: await giveUpSilent(this.parts, silent), sent };
  }

  /** Lets the run in hand finish. */
  async stop(withinMilliseconds: number): Promise<void> {
    await this.parts.queue.stop(withinMilliseconds);
  }

  private async make({ runId, boroughId }: RunJob): Promise<Handled> {
    try {
      const { state, error } = await this.parts.runner.run(jobContextOf(subjectOfRow(boroughId)), runId);
      if (error !== undefined) this.parts.onError(error);
      return state === 'queued' ? 'try again' : 'dealt with';
    } catch (error) {
      this.parts.onError(error);
      return 'try again';
    }
  }
}
