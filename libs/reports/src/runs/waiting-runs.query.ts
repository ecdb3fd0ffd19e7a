import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { RunJob } from '../queue/report-queue';
import { RunTimes } from './run-times';

/** Runs that somebody should be making: those that wait, and those whose worker fell silent. Oldest first. */
export const waitingRuns = (tx: Tx, times: RunTimes): Promise<RunJob[]> =>
  tx.query<RunJob>(
    `select id as "runId", borough_id as "boroughId" from runs
      where attempt < $1 and (state = 'queued' or (state = 'running' and leased_until < clock_timestamp()))
      order by due_at, borough_id limit 200`,
    [times.mostAttempts],
  );

/** Runs whose last try fell silent: their worker was killed each time. */
export const silentRuns = (tx: Tx, times: RunTimes): Promise<RunJob[]> =>
  tx.query<RunJob>(
    `select id as "runId", borough_id as "boroughId" from runs
      where attempt >= $1 and state = 'running' and leased_until < clock_timestamp()
      order by due_at, borough_id limit 200`,
    [times.mostAttempts],
  );

/**
 * Gives a silent run up, in the context of whom it is for, so that its history says what happened.
 * @returns false when somebody else was first.
 */
export const giveUpRun = async (
  tx: Tx,
  runId: string,
  now: Temporal.Instant,
  times: RunTimes,
): Promise<boolean> => {
  const given = await tx.query(
    `update runs set state = 'failed', leased_until = null, finished_at = $3,
            reason = 'The worker stopped while making it, at the last of ' || $2::int || ' tries.'
      where id = $1 and attempt >= $2::int and state = 'running' and leased_until < clock_timestamp()
      returning 1`,
    [runId, times.mostAttempts, now.toString()],
  );
  return given.length > 0;
};
