import { Module } from '@nestjs/common';
import { CoordinatingModule } from '@lib/panel/coordinating.module';
import { AgendaController } from './agenda/agenda.controller';
import { ItemsController } from './agenda/items.controller';
import { PublishController } from './agenda/publish.controller';
import { AgendasApiController } from './api/agendas.api.controller';
import { PanelCasesApiController } from './api/panel-cases.api.controller';
import { MeetingsController } from './meetings/meetings.controller';
import { PanelHomeController } from './panel-home.controller';
import { PanelEntrance } from './panel.entrance';
import { PanelsController } from './panels/panels.controller';
import { QueuesController } from './queues/queues.controller';
import { AnswersController } from './review/answers.controller';
import { ReviewController } from './review/review.controller';
import { MembersController } from './series/members.controller';
import { SeriesController } from './series/series.controller';

/** From a submitted case to a published agenda. */
@Module({
  imports: [CoordinatingModule],
  controllers: [
    PanelHomeController,
    PanelsController,
    SeriesController,
    MembersController,
    QueuesController,
    ReviewController,
    AnswersController,
    MeetingsController,
    AgendaController,
    ItemsController,
    PublishController,
    PanelCasesApiController,
    AgendasApiController,
  ],
  providers: [PanelEntrance],
})
export class CoordinatorWebModule {}
