import { Module } from '@nestjs/common';
import { Section251Module } from '@lib/measures/section-251/section-251.module';
import { SpendingApiController } from './api/spending.api.controller';
import { SpendingController } from './spending.controller';
import { SpendingEntrance } from './spending.entrance';

@Module({
  imports: [Section251Module],
  controllers: [SpendingController, SpendingApiController],
  providers: [SpendingEntrance],
})
export class SpendingWebModule {}
