import { ProcessLog } from './process-log';

/** What is under way has this long to finish. */
export const FINISH_WITHIN_MS = 20_000;

/**
 * Stops the process in good order, once: on SIGTERM, on Ctrl-C, or when the process that started it is gone. What
 * has not finished by then is cut off.
 */
export const stopOnce = (log: ProcessLog, stop: () => Promise<void>): void => {
  let stopping = false;
  const begin = (): void => {
    if (stopping) return;
    stopping = true;
    log.state('stopping');
    setTimeout(() => process.exit(1), FINISH_WITHIN_MS + 1_000).unref();
    stop().then(
      () => {
        log.state('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.failure(error, { during: 'stop' });
        process.exit(1);
      },
    );
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(event, begin);
};
