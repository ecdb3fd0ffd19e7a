import { Module } from '@nestjs/common';
import { AfterPanelModule } from '@lib/panel/responses/after-panel.module';
import { AfterPanelEntrance } from './after-panel.entrance';
import { AfterPanelApiController } from './api/after-panel.api.controller';
import { EmergencyLedgerController } from './emergencies/emergencies.controller';
import { TimelinessController } from './timeliness/timeliness.controller';

/** What became of the panel’s cases, for the panel. */
@Module({
  imports: [AfterPanelModule],
  controllers: [EmergencyLedgerController, TimelinessController, AfterPanelApiController],
  providers: [AfterPanelEntrance],
})
export class AfterPanelWebModule {}
