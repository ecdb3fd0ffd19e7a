import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { CostLinesApiController } from './api/cost-lines.api.controller';
import { RegisterApiController } from './api/register.api.controller';
import { FactsController } from './facts/facts.controller';
import { FundingController } from './funding/funding.controller';
import { AddLineController } from './lines/add-line.controller';
import { KeptLineController } from './lines/kept-line.controller';
import { RegisterController } from './list/register.controller';
import { RecordController } from './record/record.controller';
import { RegisterEntrance } from './register.entrance';

@Module({
  imports: [HighCostModule],
  controllers: [
    RegisterController,
    RecordController,
    AddLineController,
    KeptLineController,
    FactsController,
    FundingController,
    RegisterApiController,
    CostLinesApiController,
  ],
  providers: [RegisterEntrance],
})
export class RegisterWebModule {}
