import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { Agendas } from './agenda/agendas.service';
import { PanelMeetings } from './meetings/panel-meetings.service';
import { Reviews } from './review/reviews.service';
import { PanelCoordinators } from './series/panel-coordinators.service';
import { PanelSeries } from './series/panel-series.service';

const SERVICES = [Agendas, PanelCoordinators, PanelMeetings, PanelSeries, Reviews];

/** What a coordinator needs from a submitted case to a published agenda. */
@Module({ imports: [AuditModule], providers: SERVICES, exports: SERVICES })
export class CoordinatingModule {}
