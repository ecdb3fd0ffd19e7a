import { Module } from '@nestjs/common';
import { BehindApiController } from './api/behind.api.controller';
import { MeasuresApiController } from './api/measures.api.controller';
import { BehindFigures } from './behind/behind-figures.service';
import { BehindController } from './behind/behind.controller';
import { LondonBedsOfToday } from './london-beds/london-beds.service';
import { MeasuresController } from './measures.controller';
import { OwnMeasures } from './own/own-measures.service';

@Module({
  controllers: [MeasuresController, MeasuresApiController, BehindController, BehindApiController],
  providers: [OwnMeasures, BehindFigures, LondonBedsOfToday],
})
export class MeasuresWebModule {}
