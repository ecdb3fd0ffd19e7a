import { Module } from '@nestjs/common';
import { RetentionModule } from '@lib/panel/retention/retention.module';
import { RetentionApiController } from './api/retention.api.controller';
import { RetentionController } from './retention.controller';
import { RetentionEntrance } from './retention.entrance';

@Module({
  imports: [RetentionModule],
  controllers: [RetentionController, RetentionApiController],
  providers: [RetentionEntrance],
})
export class RetentionWebModule {}
