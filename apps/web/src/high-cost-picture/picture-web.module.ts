import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { PictureApiController } from './api/picture.api.controller';
import { PictureController } from './picture.controller';

@Module({
  imports: [HighCostModule],
  controllers: [PictureController, PictureApiController],
})
export class PictureWebModule {}
