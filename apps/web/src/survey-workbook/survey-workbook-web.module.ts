import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { SurveyUploadsApiController } from './api/survey-uploads.api.controller';
import { SurveyUploadController } from './result/upload.controller';
import { SurveyWorkbookController } from './upload/workbook.controller';

@Module({
  imports: [SurveysModule],
  controllers: [SurveyWorkbookController, SurveyUploadController, SurveyUploadsApiController],
})
export class SurveyWorkbookWebModule {}
