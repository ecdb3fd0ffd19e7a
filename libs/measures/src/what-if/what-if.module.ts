import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { NeedAndRoom } from '../need-and-room/need-and-room.service';
import { KeepScenarios } from './keep-scenarios.service';
import { WhatIf } from './what-if.service';

/** Need against room and what if, for the process that serves people. */
@Module({
  imports: [AuditModule],
  providers: [NeedAndRoom, WhatIf, KeepScenarios],
  exports: [NeedAndRoom, WhatIf, KeepScenarios],
})
export class WhatIfModule {}
