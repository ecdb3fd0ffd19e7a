import { Injectable, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ReportWork } from '@lib/reports/runs/report-work';
import { FINISH_WITHIN_MS } from '@lib/kernel/process/stop-once';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const EVERY_MS = 5_000;

/** Every few seconds: what is due is planned, and what is planned is made. */
@Injectable()
export class PlanAndRunReportsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly tick: () => Promise<void>;

  constructor(
    private readonly reports: ReportWork,
    log: WorkerLog,
  ) {
    this.tick = oneAtATime(log, 'plan-and-run-reports', () => reports.tick());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.reports.start();
    await this.tick();
  }

  @Interval(EVERY_MS)
  async run(): Promise<void> {
    await this.tick();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reports.stop(FINISH_WITHIN_MS);
  }
}
