import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { WaveBoardsApiController } from './api/wave-boards.api.controller';
import { BurdenController } from './burden/burden.controller';
import { DataController } from './data/data.controller';
import { DataPages } from './data/data-pages.service';
import { OwnDataController } from './data/own-data.controller';
import { BoardController } from './list/board.controller';
import { NudgeController } from './nudge/nudge.controller';

@Module({
  imports: [SurveysModule],
  providers: [DataPages],
  controllers: [
    BoardController,
    NudgeController,
    BurdenController,
    DataController,
    OwnDataController,
    WaveBoardsApiController,
  ],
})
export class BoardWebModule {}
