import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { tellOfUnregisteredSettings } from '@lib/panel/telling/tell-of-unregistered';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const QUARTER_HOUR_MS = 15 * 60 * 1_000;

/** At start and every quarter of an hour: approvers hear of a setting that is not registered and has a child of theirs. */
@Injectable()
export class TellOfUnregisteredJob implements OnApplicationBootstrap {
  private readonly tell: () => Promise<void>;

  constructor(units: UnitOfWork, clock: Clock, log: WorkerLog) {
    this.tell = oneAtATime(log, 'tell-of-unregistered', async () => ({
      found: await tellOfUnregisteredSettings(units, clock),
    }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.tell();
  }

  @Interval(QUARTER_HOUR_MS)
  async run(): Promise<void> {
    await this.tell();
  }
}
