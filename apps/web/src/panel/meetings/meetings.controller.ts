import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Agendas } from '@lib/panel/agenda/agendas.service';
import { calendarFile } from '@lib/panel/meetings/calendar-file';
import { Meeting } from '@lib/panel/meetings/meeting';
import { PanelMeetings } from '@lib/panel/meetings/panel-meetings.service';
import { Download, page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ProcessFacts } from '../../shell/process-facts';
import { panelPaths } from '../panel.paths';
import { presentMeeting } from './meeting.presenter';

/** A meeting, and meetings as calendar files: title and time only. */
@Controller()
export class MeetingsController {
  constructor(
    private readonly agendas: Agendas,
    private readonly meetings: PanelMeetings,
    private readonly clock: Clock,
    private readonly facts: ProcessFacts,
  ) {}

  @Allow('see panels')
  @Get(panelPaths.meetingPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.agendas.meeting(viewer, id);
    const late = viewer.permissions.has('accept late cases') ? await this.agendas.late(viewer, id) : [];
    return page('panel/meetings/meeting.njk', presentMeeting({ ...found, late }, viewer));
  }

  @Allow('see panels')
  @Get(panelPaths.meetingCalendarPattern)
  async one(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    const { meeting } = await this.agendas.meeting(viewer, id);
    return this.calendar([meeting], 'panel-meeting.ics');
  }

  @Allow('see panels')
  @Get(panelPaths.seriesCalendarPattern)
  async next(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return this.calendar(await this.meetings.next(viewer, id), 'panel-meetings.ics');
  }

  private calendar(meetings: readonly Meeting[], fileName: string): Download {
    const host = new URL(this.facts.settings.publicUrl).hostname;
    const text = calendarFile(meetings, { now: this.clock.now(), host });
    return new Download(fileName, 'text/calendar; charset=utf-8', Buffer.from(text));
  }
}
