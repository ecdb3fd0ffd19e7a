import { Injectable, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { MailWork } from '@lib/mail/sending/mail-work';
import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

const EVERY_MS = 10_000;

/** Every few seconds: messages become mails, and mails are sent where there is a mail server. */
@Injectable()
export class SendMailJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly tick: () => Promise<void>;

  constructor(
    private readonly work: MailWork,
    log: WorkerLog,
  ) {
    this.tick = oneAtATime(log, 'send-mail', () => work.tick());
  }

  onApplicationBootstrap(): void {
    this.run();
  }

  @Interval(EVERY_MS)
  run(): void {
    void this.tick();
  }

  onApplicationShutdown(): void {
    this.work.close();
  }
}
