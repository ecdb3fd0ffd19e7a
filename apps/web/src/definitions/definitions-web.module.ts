import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { DefinitionsApiController } from './api/definitions.api.controller';
import { DefinitionsController } from './definitions.controller';
import { DefinitionsEntrance } from './definitions.entrance';

@Module({
  imports: [HighCostModule],
  controllers: [DefinitionsController, DefinitionsApiController],
  providers: [DefinitionsEntrance],
})
export class DefinitionsWebModule {}
