import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { QuestionSetsApiController } from './api/question-sets.api.controller';
import { AskedSetController } from './asked/asked-set.controller';
import { SurveyQuestionsApiController } from './asked/survey-questions.api.controller';
import { SetFilesController } from './file/files.controller';
import { QuestionSetsController } from './list/question-sets.controller';
import { SetController } from './set/set.controller';
import { TestRunController } from './test-run/test-run.controller';
import { WriteController } from './write/write.controller';

@Module({
  imports: [SurveysModule],
  controllers: [
    QuestionSetsController,
    WriteController,
    SetController,
    SetFilesController,
    TestRunController,
    QuestionSetsApiController,
    AskedSetController,
    SurveyQuestionsApiController,
  ],
})
export class QuestionSetsWebModule {}
