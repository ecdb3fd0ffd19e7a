import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { Emergencies } from '../emergencies/emergencies.service';
import { PlacementsModule } from '@lib/placements/placements.module';
import { FollowUps } from '../follow-ups/follow-ups.service';
import { CaseInformation } from '../information/case-information.service';
import { PlacementStarts } from '../starts/placement-starts.service';
import { StartsToRecord } from '../starts/starts-to-record.service';
import { PanelTimeliness } from '../timeliness/panel-timeliness.service';
import { BoroughResponses } from './borough-responses.service';
import { OwnActions } from './own-actions.service';

const SERVICES = [
  CaseInformation,
  BoroughResponses,
  PlacementStarts,
  StartsToRecord,
  OwnActions,
  FollowUps,
  Emergencies,
  PanelTimeliness,
];

/** What boroughs answer and do before and after the panel, and how long all of it takes. */
@Module({ imports: [AuditModule, PlacementsModule], providers: SERVICES, exports: SERVICES })
export class AfterPanelModule {}
