import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { CollectionsApiController } from './api/collections.api.controller';
import { CollectionsController } from './collections.controller';
import { CollectionsEntrance } from './collections.entrance';

@Module({
  imports: [SurveysModule],
  controllers: [CollectionsController, CollectionsApiController],
  providers: [CollectionsEntrance],
})
export class CollectionsWebModule {}
