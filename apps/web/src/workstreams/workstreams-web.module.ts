import { Module } from '@nestjs/common';
import { WhatIfModule } from '@lib/measures/what-if/what-if.module';
import { WorkstreamsModule } from '@lib/measures/workstreams/workstreams.module';
import { ReleasesModule } from '@lib/releases/releases.module';
import { LondonWebModule } from '../london/london-web.module';
import { WorkstreamsApiController } from './api/workstreams.api.controller';
import { ChangeWorkstreamController } from './change/change-workstream.controller';
import { WorkstreamFigures } from './figures/workstream-figures.service';
import { WorkstreamsController } from './page/workstreams.controller';
import { PositionController } from './position/position.controller';
import { WorkstreamsEntrance } from './workstreams.entrance';

@Module({
  imports: [ReleasesModule, WorkstreamsModule, WhatIfModule, LondonWebModule],
  // `position` before `:code`, which would take it in.
  controllers: [
    PositionController,
    WorkstreamsController,
    ChangeWorkstreamController,
    WorkstreamsApiController,
  ],
  providers: [WorkstreamFigures, WorkstreamsEntrance],
})
export class WorkstreamsWebModule {}
