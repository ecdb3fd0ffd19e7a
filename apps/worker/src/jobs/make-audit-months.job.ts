import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const DAILY_MS = 24 * 60 * 60 * 1_000;
const MONTHS_AHEAD = 3;

/** At start and daily: the audit has a partition for this month and the next ones before anyone needs them. */
@Injectable()
export class MakeAuditMonthsJob implements OnApplicationBootstrap {
  private readonly make: () => Promise<void>;

  constructor(units: UnitOfWork, log: WorkerLog) {
    this.make = oneAtATime(log, 'make-audit-months', () =>
      units.run(SYSTEM, async (tx) => {
        const [row] = await tx.query<{ made: number }>('select audit.make_months($1) as made', [
          MONTHS_AHEAD,
        ]);
        return { made: row?.made ?? 0 };
      }),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.make();
  }

  @Interval(DAILY_MS)
  async run(): Promise<void> {
    await this.make();
  }
}
