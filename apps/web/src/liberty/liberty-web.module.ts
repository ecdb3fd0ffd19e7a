import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { LibertyApiController } from './api/liberty.api.controller';
import { LibertyController } from './liberty.controller';

@Module({
  imports: [HighCostModule],
  controllers: [LibertyController, LibertyApiController],
})
export class LibertyWebModule {}
