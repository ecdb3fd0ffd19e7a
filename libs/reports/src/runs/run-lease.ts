import { Temporal } from 'temporal-polyfill';
import { ConflictError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { CODE_VERSION } from '../code-version';
import { Run, RUN_COLUMNS } from './run';
import { RunTimes } from './run-times';

/** A run that this process may work on, until somebody holds a higher fence. */
export interface LeasedRun extends Run {
  readonly fence: number;
}

/** Another worker holds the run now: nothing this one made may be kept. */
export class LeaseLostError extends ConflictError {
  constructor() {
    super('Another worker has taken this run over.', 'lease-lost');
  }
}

/**
 * Takes a run that waits, or whose worker fell silent, and raises its fence. Null when it is finished, tried often
 * enough, or in good hands. Leases go by the clock of the database, the times people read by the given one.
 */
export const leaseRun = async (
  tx: Tx,
  runId: string,
  now: Temporal.Instant,
  times: RunTimes,
): Promise<LeasedRun | null> => {
  const [run] = await tx.query<LeasedRun>(
    `update runs r
        set state = 'running', attempt = attempt + 1, fence = fence + 1, started_at = $2, code_version = $3,
            leased_until = clock_timestamp() + make_interval(secs => $4)
      where id = $1 and attempt < $5
        and (state = 'queued' or (state = 'running' and leased_until < clock_timestamp()))
      returning ${RUN_COLUMNS}, r.fence`,
    [runId, now.toString(), CODE_VERSION, times.leaseSeconds, times.mostAttempts],
  );
  return run ?? null;
};

/** Says that the worker is still at it. @throws LeaseLostError */
export const renewLease = async (tx: Tx, run: LeasedRun, times: RunTimes): Promise<void> => {
  const renewed = await tx.query(
    `update runs set leased_until = clock_timestamp() + make_interval(secs => $3)
      where id = $1 and fence = $2 and state = 'running' returning 1`,
    [run.id, run.fence, times.leaseSeconds],
  );
  if (renewed.length === 0) throw new LeaseLostError();
};

export interface Outcome {
  readonly state: 'ready' | 'skipped' | 'failed' | 'queued';
  readonly rows?: number;
  readonly reason?: string;
  /** It was not tried at all, because it waits for something: that does not count. */
  readonly waits?: boolean;
  /** It was skipped by a rule of its schedule, which says that its recipients hear so. */
  readonly tellNothing?: boolean;
}

/** Ends this try, if its fence still stands; what else the transaction wrote falls with it if not. @throws LeaseLostError */
export const endTry = async (
  tx: Tx,
  run: LeasedRun,
  outcome: Outcome,
  now: Temporal.Instant,
): Promise<void> => {
  const ended = await tx.query(
    `update runs set state = $3, row_count = $4, reason = $5, leased_until = null, attempt = attempt - $7::int,
            finished_at = case when $3 = 'queued' then null else $6::timestamptz end
      where id = $1 and fence = $2 and state = 'running' returning 1`,
    [
      run.id,
      run.fence,
      outcome.state,
      outcome.rows ?? null,
      outcome.reason ?? null,
      now.toString(),
      outcome.waits ? 1 : 0,
    ],
  );
  if (ended.length === 0) throw new LeaseLostError();
};
