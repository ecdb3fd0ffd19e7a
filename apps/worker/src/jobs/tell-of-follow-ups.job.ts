import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { tellOfFollowUpsOfAll } from '@lib/panel/telling/tell-of-follow-ups';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const HOURLY_MS = 60 * 60 * 1_000;

/** At start and hourly: whoever refers a case hears of its follow-ups a week before they are due. */
@Injectable()
export class TellOfFollowUpsJob implements OnApplicationBootstrap {
  private readonly tell: () => Promise<void>;

  constructor(units: UnitOfWork, clock: Clock, log: WorkerLog) {
    this.tell = oneAtATime(log, 'tell-of-follow-ups', async () => ({
      due: await tellOfFollowUpsOfAll(units, clock),
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
