import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { MeetingAttendance } from '@lib/panel/attendance/attendance.service';
import { Packs } from '@lib/panel/packs/packs.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { LiveMeetingJson, liveMeetingJson, PackJson, packJson } from './live-json';
import { ArrivalBody, AttendanceBody } from './live.bodies';
import { LIVE_MEETING, PACK } from './live.schemas';

const PATH = { id: 'Key of the meeting' };

/** A meeting while it is held, as JSON. */
@Tagged('Meetings')
@Controller('api/v1/panel/meetings/:id')
export class LiveMeetingsApiController {
  constructor(
    private readonly attendance: MeetingAttendance,
    private readonly packs: Packs,
  ) {}

  @ApiVerb({
    summary: 'A meeting as it stands',
    description: 'Its items, what is being heard, who is there and the quorum. Ask again to follow it.',
    path: PATH,
    answer: LIVE_MEETING,
  })
  @Allow('see panels')
  @Get('live')
  async live(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<LiveMeetingJson> {
    return liveMeetingJson(await this.attendance.of(viewer, id));
  }

  @ApiVerb({
    summary: 'The papers of a meeting for you',
    description: 'Recorded as an export. What you may not see is left out and said to be.',
    path: PATH,
    answer: PACK,
  })
  @Allow('see panels')
  @Get('pack')
  async pack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PackJson> {
    return packJson(await this.packs.make(viewer, id));
  }

  @ApiVerb({ summary: 'Begin a meeting', path: PATH, answer: LIVE_MEETING })
  @Allow('run the panel')
  @Post('begin')
  async begin(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<LiveMeetingJson> {
    await this.attendance.begin(viewer, id);
    return this.live(viewer, id);
  }

  @ApiVerb({ summary: 'Mark who is there', path: PATH, body: AttendanceBody, answer: LIVE_MEETING })
  @Allow('run the panel')
  @Put('attendance')
  async mark(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { people }: AttendanceBody,
  ): Promise<LiveMeetingJson> {
    await this.attendance.mark(viewer, id, people);
    return this.live(viewer, id);
  }

  @ApiVerb({
    summary: 'Add a substitute or a guest',
    path: PATH,
    body: ArrivalBody,
    status: 201,
    answer: LIVE_MEETING,
  })
  @Allow('run the panel')
  @Post('attendance')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { name, substituteFor = null }: ArrivalBody,
  ): Promise<LiveMeetingJson> {
    await this.attendance.add(viewer, id, { name: name.trim(), substituteFor });
    return this.live(viewer, id);
  }
}
