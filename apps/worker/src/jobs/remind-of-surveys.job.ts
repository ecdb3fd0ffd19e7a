import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { remindBoroughs } from '@lib/surveys/reminders/remind-boroughs';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const QUARTER_HOUR_MS = 15 * 60 * 1_000;

/** At start and every quarter of an hour: boroughs hear that a wave is open, and are reminded of its deadline. */
@Injectable()
export class RemindOfSurveysJob implements OnApplicationBootstrap {
  private readonly remind: () => Promise<void>;

  constructor(units: UnitOfWork, audit: AuditService, clock: Clock, log: WorkerLog) {
    this.remind = oneAtATime(log, 'remind-of-surveys', async () => ({
      sent: await remindBoroughs({ units, audit, clock }),
    }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.remind();
  }

  @Interval(QUARTER_HOUR_MS)
  async run(): Promise<void> {
    await this.remind();
  }
}
