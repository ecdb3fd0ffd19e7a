import { Module } from '@nestjs/common';
import { ProvisionModule } from '@lib/provision/provision.module';
import { AfterPanelModule } from '@lib/panel/responses/after-panel.module';
import { AfterApiController } from './api/after.api.controller';
import { DueApiController } from './api/due.api.controller';
import { AfterEntrance } from './after.entrance';
import { EmergencyController } from './emergency/emergency.controller';
import { FollowUpsController } from './follow-ups/follow-ups.controller';
import { InformationController } from './information/information.controller';
import { OwnActionController } from './response/action.controller';
import { ResponseController } from './response/response.controller';
import { StartsApiController } from './starts/api/starts.api.controller';
import { CorrectStartController } from './starts/correct-start.controller';
import { PlacementStartController } from './starts/start.controller';

/** What a borough answers and does after it referred a case. Comes before the pages of a case: /cases/follow-ups is no case. */
@Module({
  imports: [AfterPanelModule, ProvisionModule],
  controllers: [
    FollowUpsController,
    InformationController,
    ResponseController,
    PlacementStartController,
    CorrectStartController,
    OwnActionController,
    EmergencyController,
    AfterApiController,
    DueApiController,
    StartsApiController,
  ],
  providers: [AfterEntrance],
})
export class AfterWebModule {}
