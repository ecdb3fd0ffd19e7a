import { WorkerLog } from '../process/worker-log';

/**
 * A job as a clock calls it: never twice at once in this process, its counts in the log, its failure too; the next
 * call tries again. Between processes the work itself sees to it that nothing is done twice.
 */
export const oneAtATime = (
  log: WorkerLog,
  name: string,
  work: () => Promise<object>,
): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  const once = async (): Promise<void> => {
    try {
      log.job(name, (await work()) as Record<string, number>);
    } catch (error) {
      log.failure(error, { job: name });
    } finally {
      running = null;
    }
  };
  return () => (running ??= once());
};
