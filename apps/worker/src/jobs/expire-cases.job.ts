import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { expireCasesOfAll } from '@lib/panel/expiry/expire-cases';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const HOURLY_MS = 60 * 60 * 1_000;

/** At start and hourly: cases nobody touches are warned of, then expire; what nothing follows is closed. */
@Injectable()
export class ExpireCasesJob implements OnApplicationBootstrap {
  private readonly expire: () => Promise<void>;

  constructor(units: UnitOfWork, audit: AuditService, clock: Clock, log: WorkerLog) {
    this.expire = oneAtATime(log, 'expire-cases', async () => ({
      ...(await expireCasesOfAll({ units, audit, clock })),
    }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.expire();
  }

  @Interval(HOURLY_MS)
  async run(): Promise<void> {
    await this.expire();
  }
}
