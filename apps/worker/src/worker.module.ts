import { DynamicModule, Global, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Clock } from '@lib/kernel/clock';
import { Settings } from '@lib/kernel/settings';
import { mailAddressesOf } from '@lib/access/people/mail-addresses';
import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { AuditModule } from '@lib/audit/audit.module';
import { AuditService } from '@lib/audit/audit.service';
import { DatabaseAddress } from '@lib/database/connection';
import { AuthUnitOfWork, DatabaseModule, StatisticsUnitOfWork } from '@lib/database/database.module';
import { InstallationModule } from '@lib/database/installation/installation.module';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { MAIL_TIMES } from '@lib/mail/sending/mail-times';
import { MailWork } from '@lib/mail/sending/mail-work';
import { smtpTransport } from '@lib/mail/sending/smtp-transport';
import { areasOn } from '@lib/measures/cubes/areas';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { lettersOfRequests } from '@lib/provision/confirmation/mail-requests';
import { inputsKeyOf } from '@lib/releases/storing/inputs-key';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { ReportQueue } from '@lib/reports/queue/report-queue';
import { Publisher } from '@lib/reports/publisher';
import { PublisherModule } from '@lib/reports/publisher.module';
import { ReportsModule } from '@lib/reports/reports.module';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { ReportWork } from '@lib/reports/runs/report-work';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { messageWords } from '@lib/reports/message-words';
import { ExpireCasesJob } from './jobs/expire-cases.job';
import { FindPossibleTransfersJob } from './jobs/find-possible-transfers.job';
import { HousekeepingJob } from './jobs/housekeeping.job';
import { MakeAuditMonthsJob } from './jobs/make-audit-months.job';
import { MakeReleasesJob } from './jobs/make-releases.job';
import { OpenMeetingsJob } from './jobs/open-meetings.job';
import { PlanAndRunReportsJob } from './jobs/plan-and-run-reports.job';
import { RemindOfSurveysJob } from './jobs/remind-of-surveys.job';
import { SendMailJob } from './jobs/send-mail.job';
import { TellOfFollowUpsJob } from './jobs/tell-of-follow-ups.job';
import { TellOfReviewsJob } from './jobs/tell-of-reviews.job';
import { TellOfUnregisteredJob } from './jobs/tell-of-unregistered.job';
import { WorkerLog } from './process/worker-log';

/** Jobs give up on a statement after this long (security.md 5). */
const STATEMENT_TIMEOUT_MS = 60_000;

const QUEUE_TIMES = { superviseEverySeconds: 30, pollEverySeconds: 2 } as const;

/** What every job may ask for. */
@Global()
@Module({})
class ProcessModule {
  static with(log: WorkerLog): DynamicModule {
    return {
      module: ProcessModule,
      providers: [{ provide: WorkerLog, useValue: log }],
      exports: [WorkerLog],
    };
  }
}

/** The worker process: one line a job. */
@Module({})
export class WorkerModule {
  static with(settings: Settings, address: DatabaseAddress, log: WorkerLog): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ProcessModule.with(log),
        DatabaseModule.forProcess({ address, role: 'job', statementTimeout: STATEMENT_TIMEOUT_MS }),
        InstallationModule.forProcess({ practice: settings.practice, production: settings.production }),
        PublisherModule.forProcess(settings),
        ScheduleModule.forRoot(),
        AuditModule,
        ReportsModule,
      ],
      providers: [
        {
          provide: ReportWork,
          inject: [UnitOfWork, Clock, ReportRunner, AuditService],
          useFactory: (units: UnitOfWork, clock: Clock, runner: ReportRunner, audit: AuditService) => {
            const onError = (error: unknown): void => log.failure(error, { job: 'plan-and-run-reports' });
            const queue = new ReportQueue(address, { ...QUEUE_TIMES, onError });
            return new ReportWork({ units, clock, runner, audit, queue, times: RUN_TIMES, onError });
          },
        },
        {
          provide: ReleaseWork,
          inject: [StatisticsUnitOfWork, Clock, AuditService],
          useFactory: (units: StatisticsUnitOfWork, clock: Clock, audit: AuditService) =>
            new ReleaseWork({
              ...{ units, clock, audit, cubes: CUBES, areasOn },
              inputsKey: inputsKeyOf(address.rootSecret),
            }),
        },
        {
          provide: MailWork,
          inject: [UnitOfWork, AuthUnitOfWork, Clock, Publisher],
          useFactory: (units: UnitOfWork, auth: AuthUnitOfWork, clock: Clock, publisher: Publisher) =>
            new MailWork({
              ...{ units, clock, times: MAIL_TIMES, publicUrl: settings.publicUrl },
              wordsOf: messageWords,
              addressesOf: (personIds) => mailAddressesOf(auth, personIds),
              transport: settings.smtpUrl === null ? null : smtpTransport(settings.smtpUrl, MAIL_TIMES),
              from: { name: publisher.name, address: publisher.contact.email },
              letters: lettersOfRequests(new AccessSecrets(address.rootSecret)),
            }),
        },
        PlanAndRunReportsJob,
        MakeReleasesJob,
        MakeAuditMonthsJob,
        OpenMeetingsJob,
        RemindOfSurveysJob,
        SendMailJob,
        TellOfFollowUpsJob,
        TellOfReviewsJob,
        TellOfUnregisteredJob,
        ExpireCasesJob,
        FindPossibleTransfersJob,
        HousekeepingJob,
      ],
    };
  }
}
