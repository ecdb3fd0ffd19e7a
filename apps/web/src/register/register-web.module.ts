import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { AfterPanelModule } from '@lib/panel/responses/after-panel.module';
import { RulesModule } from '@lib/rules/rules.module';
import { CostLinesApiController } from './api/cost-lines.api.controller';
import { RegisterApiController } from './api/register.api.controller';
import { FactsController } from './facts/facts.controller';
import { FundingController } from './funding/funding.controller';
import { LeftBehindApiController } from './left-behind/api/left-behind.api.controller';
import { LeftBehindController } from './left-behind/left-behind.controller';
import { AddLineController } from './lines/add-line.controller';
import { KeptLineController } from './lines/kept-line.controller';
import { RegisterController } from './list/register.controller';
import { OutcomesApiController } from './outcomes/api/outcomes.api.controller';
import { EndingController } from './outcomes/ending.controller';
import { ExtendController } from './outcomes/extend.controller';
import { MarkController } from './outcomes/mark.controller';
import { ReviewController } from './outcomes/review.controller';
import { TakeBackOutcomeController } from './outcomes/take-back.controller';
import { RecordController } from './record/record.controller';
import { RegisterEntrance } from './register.entrance';
import { StartsToRecordApiController } from './starts/api/starts.api.controller';
import { StartsToRecordController } from './starts/starts.controller';
import { UpliftsApiController } from './uplifts/api/uplifts.api.controller';
import { UpliftsController } from './uplifts/uplifts.controller';

@Module({
  imports: [AfterPanelModule, HighCostModule, RulesModule],
  controllers: [
    RegisterController,
    RecordController,
    AddLineController,
    KeptLineController,
    FactsController,
    FundingController,
    LeftBehindController,
    ReviewController,
    EndingController,
    ExtendController,
    MarkController,
    TakeBackOutcomeController,
    OutcomesApiController,
    UpliftsController,
    UpliftsApiController,
    StartsToRecordController,
    StartsToRecordApiController,
    LeftBehindApiController,
    RegisterApiController,
    CostLinesApiController,
  ],
  providers: [RegisterEntrance],
})
export class RegisterWebModule {}
