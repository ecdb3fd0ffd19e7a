import { ServiceLog } from '../logging/service-log';

/** What is under way has this long to finish. */
const FINISH_WITHIN_MS = 20_000;

/**
 * Stops the process in good order, once, on SIGTERM, on Ctrl-C, or when the process that started it is gone:
 * takes no new requests, finishes those under way, then ends. What has not finished after 20 seconds is cut off.
 */
export const stopOnce = (log: ServiceLog, stop: () => Promise<void>): void => {
  let stopping = false;
  const begin = (): void => {
    if (stopping) return;
    stopping = true;
    log.state('stopping');
    setTimeout(() => process.exit(1), FINISH_WITHIN_MS).unref();
    stop().then(
      () => {
        log.state('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.failure(error, null);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', begin);
  process.once('SIGINT', begin);
  process.once('disconnect', begin);
};
