import { Module } from '@nestjs/common';
import { ReportsModule } from '@lib/reports/reports.module';
import { ReportsApiController } from './api/reports.api.controller';
import { RunsApiController } from './api/runs.api.controller';
import { SchedulesApiController } from './api/schedules.api.controller';
import { PanelReportsApiController } from './api/panel-reports.api.controller';
import { CatalogueController } from './catalogue/catalogue.controller';
import { ReportController } from './catalogue/report.controller';
import { ReportsEntrance } from './reports.entrance';
import { PanelReportsController } from './panel/panel-reports.controller';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { DownloadController } from './runs/download.controller';
import { RunsController } from './runs/runs.controller';
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
    PersonalDataController,
    PanelReportsController,
    PanelReportsApiController,
    RunsController,
    DownloadController,
    ScheduleNewController,
    SchedulesController,
    ScheduleChangeController,
    SchedulePauseController,
    ReportsApiController,
    RunsApiController,
    SchedulesApiController,
  ],
  providers: [ReportsEntrance],
})
export class ReportsWebModule {}
