import { Temporal } from 'temporal-polyfill';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { SYSTEM } from '../context/viewer-context';
import { Tx, UnitOfWork } from '../unit-of-work';

/** How often the other processes' moves are noticed, in milliseconds. */
const NOTICED_WITHIN = 1_000;

/** The furthest a practice clock can be ahead: ten years. */
export const FURTHEST_DAYS = 3_660;

/**
 * The clock of a practice installation: the time of day as it is, a whole number of days ahead. The number is
 * kept in the database, so that web and worker agree to within a second.
 */
export class PracticeClock extends Clock {
  private days = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly units: UnitOfWork) {
    super();
  }

  /** Reads the offset, and keeps reading it. */
  async start(): Promise<this> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), NOTICED_WITHIN);
    this.timer.unref();
    return this;
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  now(): Temporal.Instant {
    return Temporal.Now.instant().add({ hours: 24 * this.days });
  }

  /** Days ahead of the real day. */
  daysAhead(): number {
    return this.days;
  }

  /** Takes up a move made in this process at once, after its transaction. */
  async refresh(): Promise<void> {
    this.days = await this.units.run(SYSTEM, readClockDays);
  }
}

export const readClockDays = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ clock_days: number }>('select clock_days from installation');
  return row?.clock_days ?? 0;
};

/**
 * Sets how many days ahead the practice clock is; 0 is today again.
 * @throws InvalidError outside 0 to 3,660. @throws ConflictError on a real installation.
 */
export const setClockDays = async (tx: Tx, days: number): Promise<void> => {
  if (!Number.isInteger(days) || days < 0 || days > FURTHEST_DAYS) {
    throw new InvalidError(`Days ahead must be a whole number from 0 to ${FURTHEST_DAYS}`, 'clock-days');
  }
  const moved = await tx.query('update installation set clock_days = $1 where practice returning 1', [days]);
  if (moved.length === 0)
    throw new ConflictError('Only a practice installation has a clock that moves.', 'clock');
};
