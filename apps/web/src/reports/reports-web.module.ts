import { Module } from '@nestjs/common';
import { ReportsModule } from '@lib/reports/reports.module';
import { AccessController } from './access/access.controller';
import { AccessReportApiController } from './api/access.api.controller';
import { ReportsApiController } from './api/reports.api.controller';
import { RunsApiController } from './api/runs.api.controller';
import { RunRetriesApiController } from './api/run-retries.api.controller';
import { ScheduleDeliveriesApiController } from './api/schedule-deliveries.api.controller';
import { SchedulesApiController } from './api/schedules.api.controller';
import { PanelReportsApiController } from './api/panel-reports.api.controller';
import { CatalogueController } from './catalogue/catalogue.controller';
import { ReportController } from './catalogue/report.controller';
import { ReportsEntrance } from './reports.entrance';
import { PanelReportsController } from './panel/panel-reports.controller';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { DownloadController } from './runs/download.controller';
import { RetryController } from './runs/retry.controller';
import { RunsController } from './runs/runs.controller';
import { RecipientsController } from './recipients/recipients.controller';
import { SchedulePreviewController } from './schedule-runs/schedule-preview.controller';
import { ScheduleRunController } from './schedule-runs/schedule-run.controller';
import { ScheduleChangeController } from './schedules/schedule-change.controller';
import { ScheduleNewController } from './schedules/schedule-new.controller';
import { SchedulePauseController } from './schedules/schedule-pause.controller';
import { SchedulesController } from './schedules/schedules.controller';
import { TablesController } from './tables/tables.controller';

@Module({
  imports: [ReportsModule],
  controllers: [
    CatalogueController,
    ReportController,
    TablesController,
    AccessController,
    AccessReportApiController,
    PersonalDataController,
    PanelReportsController,
    PanelReportsApiController,
    RunsController,
    DownloadController,
    ScheduleNewController,
    SchedulesController,
    ScheduleChangeController,
    SchedulePauseController,
    RecipientsController,
    SchedulePreviewController,
    ScheduleRunController,
    RetryController,
    ReportsApiController,
    RunsApiController,
    SchedulesApiController,
    ScheduleDeliveriesApiController,
    RunRetriesApiController,
  ],
  providers: [ReportsEntrance],
})
export class ReportsWebModule {}
