import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const MINUTES_5_MS = 5 * 60 * 1_000;

/** At start and every five minutes, so that a new panel and a moved practice clock soon have their meetings. */
@Injectable()
export class OpenMeetingsJob implements OnApplicationBootstrap {
  private readonly open: () => Promise<void>;

  constructor(units: UnitOfWork, audit: AuditService, clock: Clock, log: WorkerLog) {
    this.open = oneAtATime(log, 'open-meetings', async () => ({
      opened: await openMeetings({ units, audit, clock }),
    }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.open();
  }

  @Interval(MINUTES_5_MS)
  async run(): Promise<void> {
    await this.open();
  }
}
