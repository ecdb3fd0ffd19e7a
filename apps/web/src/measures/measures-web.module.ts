import { Module } from '@nestjs/common';
import { MeasuresApiController } from './api/measures.api.controller';
import { MeasuresController } from './measures.controller';
import { OwnMeasures } from './own/own-measures.service';

@Module({ controllers: [MeasuresController, MeasuresApiController], providers: [OwnMeasures] })
export class MeasuresWebModule {}
