import { Module } from '@nestjs/common';
import { SurveysModule } from '@lib/surveys/surveys.module';
import { WavesApiController } from './api/waves.api.controller';
import { WaveBoroughController } from './boroughs/borough.controller';
import { WaveBoroughsController } from './boroughs/boroughs.controller';
import { WaveDeletingController } from './deleting/delete.controller';
import { WaveMoveController } from './moves/move.controller';
import { NewWaveController } from './settings/new-wave.controller';
import { WaveSettingsController } from './settings/settings.controller';

/** Making and running waves. It stands before the board, whose address would take `new` for a wave. */
@Module({
  imports: [SurveysModule],
  controllers: [
    NewWaveController,
    WaveSettingsController,
    WaveBoroughsController,
    WaveBoroughController,
    WaveMoveController,
    WaveDeletingController,
    WavesApiController,
  ],
})
export class WavesWebModule {}
