import { PgBoss } from 'pg-boss';
import { DatabaseAddress, patienceWith, urlAs } from '@lib/database/connection';
import { LOGIN_ROLES } from '@lib/database/roles/database-roles';

/** What the queue carries: which run, of which borough or, with none, of the programme. Never more. */
export interface RunJob {
  readonly runId: string;
  readonly boroughId: number | null;
}

/** Whether a run has been dealt with, or has to be tried again. */
export type Handled = 'dealt with' | 'try again';

/** Made by the migration, with its retries and its expiry. */
const QUEUE = 'report-run';

/** So many runs are fetched at a time; they are made one after the other. */
const BATCH = 8;

export interface QueueOptions {
  /** How soon a dead worker's job is noticed, in seconds. */
  readonly superviseEverySeconds: number;
  readonly pollEverySeconds: number;
  /** A worker that has not been heard of for so long has lost its job; left out, the queue's own 90. At least 10. */
  readonly heartbeatSeconds?: number;
  readonly onError: (error: unknown) => void;
}

/**
 * The queue between planning and making: pg-boss carries each run as one job, tries again what failed, and gives
 * a dead worker's job to another. Its tables are made by the migration, so this role needs no right to create.
 */
export class ReportQueue {
  private readonly boss: PgBoss;
  private stopping = false;

  constructor(
    address: DatabaseAddress,
    private readonly options: QueueOptions,
  ) {
    this.boss = new PgBoss({
      connectionString: urlAs(address, LOGIN_ROLES.job.name),
      application_name: 'pan-london-placements queue',
      schema: 'pgboss',
      max: 2,
      connectionTimeoutMillis: patienceWith(address),
      migrate: false,
      createSchema: false,
      schedule: false,
      reindex: false,
      monitorVacuum: false,
      superviseIntervalSeconds: options.superviseEverySeconds,
      monitorIntervalSeconds: options.superviseEverySeconds,
    });
    this.boss.on('error', options.onError);
  }

  async start(): Promise<void> {
    await this.boss.start();
  }

  /** Puts a run on the queue. @returns false when it is there already, waiting or being made. */
  async send(job: RunJob): Promise<boolean> {
    const { heartbeatSeconds } = this.options;
    const sent = await this.boss.send(QUEUE, job, {
      singletonKey: job.runId,
      ...(heartbeatSeconds ? { heartbeatSeconds } : {}),
    });
    return sent !== null;
  }

  /** Has each run made, one at a time. */
  async work(make: (job: RunJob) => Promise<Handled>): Promise<void> {
    const options = {
      batchSize: BATCH,
      burstWhenBatchFull: true,
      perJobResults: true,
      pollingIntervalSeconds: this.options.pollEverySeconds,
    } as const;
    await this.boss.work<RunJob, unknown, typeof options>(QUEUE, options, async (jobs) => {
      const results: { id: string; status: 'completed' | 'failed' }[] = [];
      for (const { id, data } of jobs) {
        const handled = this.stopping ? 'try again' : await make(data);
        results.push({ id, status: handled === 'dealt with' ? 'completed' : 'failed' });
      }
      return results;
    });
  }

  /** Lets the run in hand finish, for at most so long; those behind it go back on the queue. */
  async stop(withinMilliseconds: number): Promise<void> {
    this.stopping = true;
    await this.boss.stop({ graceful: true, timeout: withinMilliseconds, close: true });
  }
}
