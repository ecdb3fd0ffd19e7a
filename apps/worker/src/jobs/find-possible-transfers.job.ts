import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '@lib/kernel/clock';
import { StatisticsUnitOfWork } from '@lib/database/database.module';
import { findPossibleTransfers } from '@lib/placements/transfers/find-possible-transfers';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const EVERY_MS = 10 * 60_000;

/** At start and every ten minutes: after an import or its undo, or an agreement that ended, what is shown is right again. */
@Injectable()
export class FindPossibleTransfersJob implements OnApplicationBootstrap {
  private readonly find: () => Promise<void>;

  constructor(units: StatisticsUnitOfWork, clock: Clock, log: WorkerLog) {
    this.find = oneAtATime(log, 'find-possible-transfers', () => findPossibleTransfers({ units, clock }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.find();
  }

  @Interval(EVERY_MS)
  async run(): Promise<void> {
    await this.find();
  }
}
