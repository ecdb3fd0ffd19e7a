import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { RunJob } from '../queue/report-queue';
import { RunTimes } from './run-times';

/** Runs that somebody should be making: those that wait, and those whose worker fell silent. Oldest first. */
export const waitingRuns = (tx: Tx, times: RunTimes): Promise<RunJob[]> =>
  tx.query<RunJob>(
    `select id as "runId", borough_id as "boroughId" from runs
      where attempt < $1 and (state = 'waiting' or (state = 'running' and leased_until < clock_timestamp()))
      order by due_at, borough_id limit 200`,
    [times.mostAttempts],
  );

/**
 * Gives up the runs whose last try fell silent: its worker was killed each time. Their history says so.
 * @returns how many.
 */
export const giveUpSilentRuns = async (tx: Tx, now: Temporal.Instant, times: RunTimes): Promise<number> => {
  const given = await tx.query(
    `update runs set state = 'failed', leased_until = null, finished_at = $2,
            reason = 'The worker stopped while making it, at the last of ' || $1 || ' tries.'
      where attempt >= $1::int and ((state = 'running' and leased_until < clock_timestamp()) or state = 'waiting')
      returning 1`,
    [times.mostAttempts, now.toString()],
  );
  return given.length;
};
