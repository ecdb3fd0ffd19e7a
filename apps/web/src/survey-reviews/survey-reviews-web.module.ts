import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { SurveyReviewsApiController } from './api/reviews.api.controller';
import { ReviewCommentController } from './comment/comment.controller';
import { DecideController } from './decide/decide.controller';
import { ReopenController } from './decide/reopen.controller';
import { QueueController } from './queue/queue.controller';
import { ReviewController } from './review/review.controller';
import { ReviewSectionController } from './section/section.controller';
import { SurveyReviewsEntrance } from './survey-reviews.entrance';

@Module({
  imports: [SurveysModule],
  controllers: [
    QueueController,
    ReviewController,
    ReviewSectionController,
    ReviewCommentController,
    DecideController,
    ReopenController,
    SurveyReviewsApiController,
  ],
  providers: [SurveyReviewsEntrance],
})
export class SurveyReviewsWebModule {}
