import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { SharedRegisterApiController } from './api/shared-register.api.controller';
import { SharedRegisterController } from './list/shared-register.controller';
import { ReadingsController } from './readings/readings.controller';
import { SharedRegisterEntrance } from './shared-register.entrance';

@Module({
  imports: [HighCostModule],
  controllers: [SharedRegisterController, ReadingsController, SharedRegisterApiController],
  providers: [SharedRegisterEntrance],
})
export class SharedRegisterWebModule {}
