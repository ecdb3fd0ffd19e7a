import { Module } from '@nestjs/common';
import { LiveMeetingModule } from '@lib/panel/live/live-meeting.module';
import { CaseMinutesApiController } from '../../cases/minutes/case-minutes.api.controller';
import { CaseMinutesController } from '../../cases/minutes/case-minutes.controller';
import { PanelActionsController } from '../actions/actions.controller';
import { PanelActionsEntrance } from '../actions/actions.entrance';
import { PanelActionsApiController } from '../api/actions.api.controller';
import { ConflictsApiController } from '../api/conflicts.api.controller';
import { LiveItemsApiController } from '../api/live-items.api.controller';
import { LiveMeetingsApiController } from '../api/live-meetings.api.controller';
import { MinutesApiController } from '../api/minutes.api.controller';
import { ConflictsController } from '../conflicts/conflicts.controller';
import { CloseMeetingController } from '../minutes/close.controller';
import { MinutesController } from '../minutes/minutes.controller';
import { PackController } from '../pack/pack.controller';
import { ItemStepsController } from './item-steps.controller';
import { ItemsController } from './items.controller';
import { LiveMeetingController } from './meeting.controller';

/** A panel’s meeting from its published agenda to its approved minutes. */
@Module({
  imports: [LiveMeetingModule],
  controllers: [
    LiveMeetingController,
    ItemsController,
    ItemStepsController,
    ConflictsController,
    PackController,
    CloseMeetingController,
    MinutesController,
    PanelActionsController,
    CaseMinutesController,
    LiveMeetingsApiController,
    LiveItemsApiController,
    ConflictsApiController,
    MinutesApiController,
    PanelActionsApiController,
    CaseMinutesApiController,
  ],
  providers: [PanelActionsEntrance],
})
export class LiveWebModule {}
