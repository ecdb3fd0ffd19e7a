import { Module } from '@nestjs/common';
import { LikeNeedsModule } from '@lib/measures/like-needs/like-needs.module';
import { LikeNeedsApiController } from './api/like-needs.api.controller';
import { LikeNeedsController } from './like-needs.controller';
import { LikeNeedsEntrance } from './like-needs.entrance';

@Module({
  imports: [LikeNeedsModule],
  controllers: [LikeNeedsController, LikeNeedsApiController],
  providers: [LikeNeedsEntrance],
})
export class LikeNeedsWebModule {}
