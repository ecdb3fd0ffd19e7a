import { BeforeApplicationShutdown, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Installation } from '@lib/database/installation/installation';
import { REACH_BACK_DAYS } from '@lib/releases/due/due-releases';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const EVERY_MS = 60_000;

/** Practice has two years of releases to look at: 104 weeks and 8 quarters, with the 28 days a quarter waits. */
const PRACTICE_REACH_BACK_DAYS = 2 * 366 + 28;

/** At start and every minute: what is due is made. The service is ready meanwhile; a stop waits for the one under way. */
@Injectable()
export class MakeReleasesJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly make: () => Promise<void>;
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: ReleaseWork,
    installation: Installation,
    log: WorkerLog,
  ) {
    const reachBack = installation.practice ? PRACTICE_REACH_BACK_DAYS : REACH_BACK_DAYS;
    this.make = oneAtATime(log, 'make-releases', () => work.makeDue(reachBack));
  }

  onApplicationBootstrap(): void {
    this.run();
  }

  @Interval(EVERY_MS)
  run(): void {
    this.underWay = this.make();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.work.stop();
    await this.underWay;
  }
}
