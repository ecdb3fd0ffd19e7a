import { Module } from '@nestjs/common';
import { CoordinatingModule } from '@lib/panel/coordinating.module';
import { RulesModule } from '@lib/rules/rules.module';
import { AgendaController } from './agenda/agenda.controller';
import { ItemsController } from './agenda/items.controller';
import { PublishController } from './agenda/publish.controller';
import { AgendasApiController } from './api/agendas.api.controller';
import { CalendarApiController } from './api/calendar.api.controller';
import { PanelCasesApiController } from './api/panel-cases.api.controller';
import { PanelsApiController } from './api/panels.api.controller';
import { SeatsApiController } from './api/seats.api.controller';
import { SeriesApiController } from './api/series.api.controller';
import { CalendarController } from './calendar/calendar.controller';
import { MeetingsController } from './meetings/meetings.controller';
import { PanelHomeController } from './panel-home.controller';
import { PanelEntrance } from './panel.entrance';
import { FirstCoordinatorController } from './panels/first-coordinator.controller';
import { PanelsController } from './panels/panels.controller';
import { QueuesController } from './queues/queues.controller';
import { AnswersController } from './review/answers.controller';
import { ReviewController } from './review/review.controller';
import { MembersController } from './series/members.controller';
import { SectionsController } from './series/sections.controller';
import { SeriesController } from './series/series.controller';

/** From a submitted case to a published agenda. */
@Module({
  imports: [CoordinatingModule, RulesModule],
  controllers: [
    PanelHomeController,
    PanelsController,
    FirstCoordinatorController,
    SeriesController,
    SectionsController,
    MembersController,
    QueuesController,
    ReviewController,
    AnswersController,
    MeetingsController,
    CalendarController,
    AgendaController,
    ItemsController,
    PublishController,
    PanelCasesApiController,
    AgendasApiController,
    PanelsApiController,
    SeriesApiController,
    SeatsApiController,
    CalendarApiController,
  ],
  providers: [PanelEntrance],
})
export class CoordinatorWebModule {}
