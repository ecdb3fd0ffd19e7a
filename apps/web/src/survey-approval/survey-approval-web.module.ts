import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { SurveyApprovalApiController } from './api/approval.api.controller';
import { ApproveController } from './approve/approve.controller';
import { CheckController } from './check/check.controller';
import { CommentsController } from './comments/comments.controller';
import { CorrectController } from './correct/correct.controller';
import { GiveBackController } from './give-back/give-back.controller';
import { HistoryController } from './history/history.controller';
import { ReceiptController } from './receipt/receipt.controller';

@Module({
  imports: [SurveysModule],
  controllers: [
    CheckController,
    ApproveController,
    ReceiptController,
    HistoryController,
    CommentsController,
    GiveBackController,
    CorrectController,
    SurveyApprovalApiController,
  ],
})
export class SurveyApprovalWebModule {}
