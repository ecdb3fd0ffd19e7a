import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { CaseActions } from '../actions/actions.service';
import { MeetingAttendance } from '../attendance/attendance.service';
import { Conflicts } from '../conflicts/conflicts.service';
import { CaseMinutes } from '../minutes/case-minutes.service';
import { CloseMeeting } from '../minutes/close-meeting.service';
import { MeetingMinutes } from '../minutes/minutes.service';
import { Packs } from '../packs/packs.service';
import { LiveItems } from './live-items.service';
import { LiveStates } from './live-state.service';

const SERVICES = [
  CaseActions,
  CaseMinutes,
  CloseMeeting,
  Conflicts,
  LiveItems,
  LiveStates,
  MeetingAttendance,
  MeetingMinutes,
  Packs,
];

/** What a meeting needs from its published agenda to its approved minutes. */
@Module({ imports: [AuditModule], providers: SERVICES, exports: SERVICES })
export class LiveMeetingModule {}
