import { Module } from '@nestjs/common';
import { MeasuresApiController } from './api/measures.api.controller';
import { MeasuresController } from './measures.controller';

@Module({ controllers: [MeasuresController, MeasuresApiController] })
export class MeasuresWebModule {}
