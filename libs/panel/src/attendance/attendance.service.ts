import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { caseWorkOf } from '../cases/case-work-of';
import { meetingAtHand, MeetingAtHand, nextItem } from '../live/meeting-at-hand';
import { Meeting } from '../meetings/meeting';
import { meetingInHand } from '../meetings/meeting-in-hand';
import { meetingById } from '../meetings/meetings.query';
import { moveMeeting } from '../meetings/move-meeting';
import { addAttendance, MarkedAttendance, markAttendance, NewAttendance } from './save-attendance';

/** Who is at a meeting, from its published agenda until its minutes are approved. */
@Injectable()
export class MeetingAttendance {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The meeting as its members see it; nothing of a case but what is on the agenda. */
  async of(viewer: Viewer, meetingId: string): Promise<MeetingAtHand> {
    return this.units.run(viewer.context, (tx) => meetingAtHand(tx, viewer, meetingId), { readOnly: true });
  }

  async mark(viewer: Viewer, meetingId: string, marked: readonly MarkedAttendance[]): Promise<void> {
    await this.change(viewer, meetingId, (tx, meeting) =>
      markAttendance(tx, caseWorkOf(viewer, this.audit, this.clock), meeting, marked),
    );
  }

  async add(viewer: Viewer, meetingId: string, added: NewAttendance): Promise<void> {
    await this.change(viewer, meetingId, (tx, meeting) =>
      addAttendance(tx, caseWorkOf(viewer, this.audit, this.clock), meeting, added),
    );
  }

  /** Begins the meeting, with its first item. */
  async begin(viewer: Viewer, meetingId: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await meetingInHand(tx, await meetingById(tx, meetingId));
      const { meeting, items } = await meetingAtHand(tx, viewer, meetingId);
      await moveMeeting(tx, caseWorkOf(viewer, this.audit, this.clock), meeting, { name: 'begin' });
      const first = nextItem(items, null);
      await tx.query('update panel_meetings set current_item_id = $2 where id = $1', [
        meeting.id,
        first?.id ?? null,
      ]);
    });
  }

  private async change(
    viewer: Viewer,
    meetingId: string,
    work: (tx: Tx, meeting: Meeting) => Promise<void>,
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const { meeting: found } = await meetingAtHand(tx, viewer, meetingId);
      const meeting = await meetingInHand(tx, found);
      if (meeting.state === 'draft' || meeting.state === 'minutes approved') throw attendanceClosed();
      await work(tx, meeting);
    });
  }
}

const attendanceClosed = (): ConflictError =>
  new ConflictError(
    'Attendance is marked from the published agenda until the minutes are approved. Publish the agenda or re-open the minutes first.',
    'attendance-closed',
  );
