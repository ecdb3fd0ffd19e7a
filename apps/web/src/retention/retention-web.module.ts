import { Module } from '@nestjs/common';
import { RetentionModule } from '@lib/panel/retention/retention.module';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { RetentionApiController } from './api/retention.api.controller';
import { KeptLongEnough } from './kept-long-enough';
import { RetentionController } from './retention.controller';
import { RetentionEntrance } from './retention.entrance';

@Module({
  imports: [RetentionModule, SurveysModule],
  controllers: [RetentionController, RetentionApiController],
  providers: [KeptLongEnough, RetentionEntrance],
})
export class RetentionWebModule {}
