import { Module } from '@nestjs/common';
import { PlacementsModule } from '@lib/placements/placements.module';
import { ImportsController } from './history/imports.controller';
import { ImportsApiController } from './imports.api.controller';
import { ImportsEntrance } from './imports.entrance';
import { ProblemsController } from './problems/problems.controller';
import { UploadResultController } from './result/upload-result.controller';
import { UndoImportController } from './undo/undo-import.controller';
import { UploadReturnController } from './upload/upload-return.controller';

@Module({
  imports: [PlacementsModule],
  controllers: [
    UploadReturnController,
    ImportsController,
    ProblemsController,
    UndoImportController,
    UploadResultController,
    ImportsApiController,
  ],
  providers: [ImportsEntrance],
})
export class ImportsWebModule {}
