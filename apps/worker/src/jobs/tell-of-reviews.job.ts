import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { tellOfReviewsOfAll } from '@lib/high-cost/reviews/tell-of-reviews';
import { Clock } from '@lib/kernel/clock';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const HOURLY_MS = 60 * 60 * 1_000;

/** At start and hourly: officers hear of reviews of high-cost placements a week before they are due. */
@Injectable()
export class TellOfReviewsJob implements OnApplicationBootstrap {
  private readonly tell: () => Promise<void>;

  constructor(units: UnitOfWork, clock: Clock, log: WorkerLog) {
    this.tell = oneAtATime(log, 'tell-of-reviews', async () => ({
      due: await tellOfReviewsOfAll(units, clock),
    }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.tell();
  }

  @Interval(HOURLY_MS)
  async run(): Promise<void> {
    await this.tell();
  }
}
