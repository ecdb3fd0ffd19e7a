import { Module } from '@nestjs/common';
import { ReleasesModule } from '@lib/releases/releases.module';
import { LondonApiController } from './api/london.api.controller';
import { LondonDownloadController } from './download/london-download.controller';
import { LondonFigures } from './figures/london-figures.service';
import { LondonEntrance } from './london.entrance';
import { LondonMonths } from './months/london-months.service';
import { MethodController } from './method/method.controller';
import { MonthsController } from './months/months.controller';
import { LondonController } from './page/london.controller';

@Module({
  imports: [ReleasesModule],
  controllers: [
    LondonController,
    LondonDownloadController,
    MonthsController,
    MethodController,
    LondonApiController,
  ],
  providers: [LondonFigures, LondonMonths, LondonEntrance],
  exports: [LondonFigures],
})
export class LondonWebModule {}
