import { ProcessLog } from '@lib/kernel/process/process-log';

/** The worker's log, of counts and words of our own: what came of a job, never of whom. */
export class WorkerLog extends ProcessLog {
  /** What a job did; one that found nothing to do says nothing. */
  job(name: string, counts: Readonly<Record<string, number>>): void {
    if (Object.values(counts).some((count) => count > 0)) this.logger.info({ job: name, ...counts }, 'job');
  }
}
