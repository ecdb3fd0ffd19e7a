import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Agendas } from '@lib/panel/agenda/agendas.service';
import { PanelMeetings } from '@lib/panel/meetings/panel-meetings.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { seenOfMeeting } from '../meetings/seen-of-meeting';
import {
  CHECKS,
  ChecksJson,
  checksJson,
  MEETING_WITH_EVENTS,
  MeetingJson,
  meetingJson,
} from './meeting.schemas';
import {
  BusinessBody,
  MinutesBody,
  PlaceBody,
  ProposedBody,
  ReasonBody,
  SetAsideBody,
  VersionBody,
} from './panel.bodies';
import {
  AGENDA,
  AgendaAnswer,
  itemAnswer,
  meetingAnswer,
  MEETINGS,
  MeetingsAnswer,
  proposalAnswer,
} from './panel.schemas';

const MEETING_PATH = { id: 'Key of the meeting' };
const ITEM_PATH = { id: 'Key of the item' };

/** Meetings and their agendas as JSON: the same rules, the same audit, as the pages. */
@Tagged('Panels')
@Controller('api/v1/panel')
export class AgendasApiController {
  constructor(
    private readonly agendas: Agendas,
    private readonly panels: PanelMeetings,
  ) {}

  @ApiVerb({ summary: 'The next meetings of your panels', answer: MEETINGS })
  @Allow('see panels')
  @Get('meetings')
  async meetings(@CurrentViewer() viewer: Viewer): Promise<MeetingsAnswer> {
    const panels = await this.panels.overview(viewer);
    return { meetings: panels.flatMap(({ next }) => next).map(meetingAnswer) };
  }

  @ApiVerb({ summary: 'A meeting and what happened to it', path: MEETING_PATH, answer: MEETING_WITH_EVENTS })
  @Allow('see panels')
  @Get('meetings/:id')
  async meeting(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MeetingJson> {
    const found = await this.agendas.meeting(viewer, id);
    const late = viewer.permissions.has('accept late cases') ? await this.agendas.late(viewer, id) : [];
    return meetingJson({ ...found, ...seenOfMeeting(found, viewer), late });
  }

  @ApiVerb({ summary: 'What stands in the way of publishing', path: MEETING_PATH, answer: CHECKS })
  @Allow('run the panel')
  @Get('meetings/:id/checks')
  async checks(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ChecksJson> {
    const { meeting, checks } = await this.agendas.checks(viewer, id);
    return checksJson(meeting, checks);
  }

  @ApiVerb({ summary: 'The agenda of a meeting', path: MEETING_PATH, answer: AGENDA })
  @Allow('run the panel')
  @Get('meetings/:id/agenda')
  async agenda(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<AgendaAnswer> {
    const { meeting, items, suggestions } = await this.agendas.open(viewer, id);
    return {
      meeting: meetingAnswer(meeting),
      items: items.map(itemAnswer),
      proposed: suggestions.map(proposalAnswer),
    };
  }

  @ApiVerb({
    summary: 'Accept a case that is proposed',
    path: MEETING_PATH,
    body: ProposedBody,
    answer: AGENDA,
  })
  @Allow('run the panel')
  @Post('meetings/:id/agenda/accept')
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { reference }: ProposedBody,
  ): Promise<AgendaAnswer> {
    await this.agendas.accept(viewer, id, reference);
    return this.agenda(viewer, id);
  }

  @ApiVerb({
    summary: 'Drop a case that is proposed',
    path: MEETING_PATH,
    body: SetAsideBody,
    answer: AGENDA,
  })
  @Allow('run the panel')
  @Post('meetings/:id/agenda/set-aside')
  async setAside(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { reference, because }: SetAsideBody,
  ): Promise<AgendaAnswer> {
    await this.agendas.setAside(viewer, id, { reference, because });
    return this.agenda(viewer, id);
  }

  @ApiVerb({ summary: 'Add business to an agenda', path: MEETING_PATH, body: BusinessBody, answer: AGENDA })
  @Allow('run the panel')
  @Post('meetings/:id/agenda/business')
  async business(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { title, section, minutes }: BusinessBody,
  ): Promise<AgendaAnswer> {
    await this.agendas.addBusiness(viewer, id, { title, section, minutes });
    return this.agenda(viewer, id);
  }

  @ApiVerb({
    summary: 'Publish an agenda',
    description:
      'Refused (409) while it is empty, a case on it is no longer shared, or one is late and not taken.',
    path: MEETING_PATH,
    body: VersionBody,
    answer: AGENDA,
  })
  @Allow('run the panel')
  @Post('meetings/:id/publish')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: VersionBody,
  ): Promise<AgendaAnswer> {
    await this.agendas.publish(viewer, id, version);
    return this.agenda(viewer, id);
  }

  @ApiVerb({ summary: 'Move an item within its section', path: ITEM_PATH, body: PlaceBody, answer: AGENDA })
  @Allow('run the panel')
  @Post('agenda-items/:id/move')
  async move(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version, position }: PlaceBody,
  ): Promise<AgendaAnswer> {
    return this.agenda(viewer, await this.agendas.move(viewer, { id, version }, position));
  }

  @ApiVerb({ summary: 'Plan how long an item takes', path: ITEM_PATH, body: MinutesBody, answer: AGENDA })
  @Allow('run the panel')
  @Post('agenda-items/:id/minutes')
  async time(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version, minutes }: MinutesBody,
  ): Promise<AgendaAnswer> {
    return this.agenda(viewer, await this.agendas.setMinutes(viewer, { id, version }, minutes));
  }

  @ApiVerb({
    summary: 'Put a dropped or carried item on the agenda',
    path: ITEM_PATH,
    body: VersionBody,
    answer: AGENDA,
  })
  @Allow('run the panel')
  @Post('agenda-items/:id/accept')
  async acceptItem(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: VersionBody,
  ): Promise<AgendaAnswer> {
    return this.agenda(viewer, await this.agendas.acceptItem(viewer, { id, version }));
  }

  @ApiVerb({ summary: 'Take an item off the agenda', path: ITEM_PATH, body: ReasonBody, answer: AGENDA })
  @Allow('run the panel')
  @Post('agenda-items/:id/drop')
  async drop(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version, because }: ReasonBody,
  ): Promise<AgendaAnswer> {
    return this.agenda(viewer, await this.agendas.takeOff(viewer, { id, version }, because));
  }

  @ApiVerb({
    summary: 'Take a case after the cut-off',
    description: 'Answers the meeting as the chair sees it; building the agenda is the coordinator’s.',
    path: ITEM_PATH,
    body: ReasonBody,
    answer: MEETING_WITH_EVENTS,
  })
  @Allow('accept late cases')
  @Post('agenda-items/:id/late')
  async late(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version, because }: ReasonBody,
  ): Promise<MeetingJson> {
    return this.meeting(viewer, await this.agendas.takeLate(viewer, { id, version }, because));
  }
}
