import { Module } from '@nestjs/common';
import { AfterPanelModule } from '@lib/panel/responses/after-panel.module';
import { AfterApiController } from './api/after.api.controller';
import { AfterEntrance } from './after.entrance';
import { EmergencyController } from './emergency/emergency.controller';
import { FollowUpsController } from './follow-ups/follow-ups.controller';
import { InformationController } from './information/information.controller';
import { OwnActionController } from './response/action.controller';
import { ResponseController } from './response/response.controller';
import { PlacementStartController } from './response/start.controller';

/** What a borough answers and does after it referred a case. Comes before the pages of a case: /cases/follow-ups is no case. */
@Module({
  imports: [AfterPanelModule],
  controllers: [
    FollowUpsController,
    InformationController,
    ResponseController,
    PlacementStartController,
    OwnActionController,
    EmergencyController,
    AfterApiController,
  ],
  providers: [AfterEntrance],
})
export class AfterWebModule {}
