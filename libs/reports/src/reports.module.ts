import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { ReportsAtOnce } from './at-once/reports-at-once.service';
import { ScheduleDeliveries } from './deliveries/schedule-deliveries.service';
import { SchedulePreviews } from './deliveries/schedule-preview.service';
import { REPORTS } from './report-register';
import { KNOWN_REPORTS, ReportRunner, RUNNER_TIMES } from './runs/report-runner';
import { ReportRuns } from './runs/report-runs.service';
import { RunRetries } from './runs/run-retries.service';
import { RUN_TIMES } from './runs/run-times';
import { ReportSchedules } from './schedules/report-schedules.service';

/** Reports, their schedules and their runs. Needs a unit of work and a clock from the process. */
@Module({
  imports: [AuditModule],
  providers: [
    ReportRunner,
    ReportRuns,
    ReportSchedules,
    ReportsAtOnce,
    RunRetries,
    ScheduleDeliveries,
    SchedulePreviews,
    { provide: KNOWN_REPORTS, useValue: REPORTS },
    { provide: RUNNER_TIMES, useValue: RUN_TIMES },
  ],
  exports: [
    ReportRunner,
    ReportRuns,
    ReportSchedules,
    ReportsAtOnce,
    RunRetries,
    ScheduleDeliveries,
    SchedulePreviews,
  ],
})
export class ReportsModule {}
