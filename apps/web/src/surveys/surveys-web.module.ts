import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { SurveySectionsApiController } from './api/survey-sections.api.controller';
import { SurveysApiController } from './api/surveys.api.controller';
import { FilledInController } from './known/filled-in.controller';
import { MissingController } from './known/missing.controller';
import { SurveysController } from './list/surveys.controller';
import { NilController } from './nil/nil.controller';
import { ProblemsController } from './problems/problems.controller';
import { QueryController } from './problems/query.controller';
import { RowChangesController } from './rows/row-changes.controller';
import { RowController } from './rows/row.controller';
import { RowsListController } from './rows/rows-list.controller';
import { AssignController } from './sections/assign.controller';
import { SectionController } from './sections/section.controller';
import { SurveysEntrance } from './surveys.entrance';
import { WaveController } from './wave/wave.controller';

@Module({
  imports: [SurveysModule],
  controllers: [
    SurveysController,
    WaveController,
    SectionController,
    RowsListController,
    RowController,
    RowChangesController,
    AssignController,
    FilledInController,
    MissingController,
    ProblemsController,
    QueryController,
    NilController,
    SurveysApiController,
    SurveySectionsApiController,
  ],
  providers: [SurveysEntrance],
})
export class SurveysWebModule {}
