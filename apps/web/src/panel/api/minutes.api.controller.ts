import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { CloseMeeting } from '@lib/panel/minutes/close-meeting.service';
import { MeetingMinutes } from '@lib/panel/minutes/minutes.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import { CloseBody } from './live.bodies';
import { ClosingJson, closingJson, MinutesJson, minutesJson } from './minutes-json';
import { MinutesBecauseBody, MinutesQuery, NarrativeBody } from './minutes.bodies';
import { CLOSED, ClosedAnswer, CLOSING, ISSUED, IssuedAnswer, MINUTES } from './minutes.schemas';

const PATH = { id: 'Key of the meeting' };

/** Closing a meeting, and its minutes version by version, as JSON. A person approves them, never a token. */
@Tagged('Meetings')
@Controller('api/v1/panel/meetings/:id')
export class MinutesApiController {
  constructor(
    private readonly minutes: MeetingMinutes,
    private readonly closing: CloseMeeting,
  ) {}

  @ApiVerb({ summary: 'What closing a meeting would do', path: PATH, answer: CLOSING })
  @Allow('run the panel')
  @Get('closing')
  async preview(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ClosingJson> {
    return closingJson(await this.closing.preview(viewer, id));
  }

  @ApiVerb({ summary: 'Close a meeting', path: PATH, body: CloseBody, answer: CLOSED })
  @Allow('run the panel')
  @Post('close')
  async close(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { carry }: CloseBody,
  ): Promise<ClosedAnswer> {
    return { carried: await this.closing.close(viewer, id, carry) };
  }

  @ApiVerb({ summary: 'The minutes of a meeting', path: PATH, query: MinutesQuery, answer: MINUTES })
  @Allow('see panels')
  @Get('minutes')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { number }: MinutesQuery,
  ): Promise<MinutesJson> {
    return minutesJson(
      await this.minutes.read(viewer, id, number === undefined ? undefined : Number(number)),
    );
  }

  @ApiVerb({
    summary: 'Write what is added to the minute of a case',
    path: PATH,
    body: NarrativeBody,
    answer: MINUTES,
    guards: MINUTES,
  })
  @Allow('run the panel')
  @Put('minutes/narrative')
  async narrative(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: NarrativeBody,
  ): Promise<MinutesJson> {
    const { itemId, narrative, version } = body;
    const saved = (): Promise<MinutesJson> => this.read(viewer, id, {});
    const kept = { itemId, narrative: narrative?.trim() || null, version };
    await orBothTexts(this.minutes.saveNarrative(viewer, id, kept), { saved, sent: body });
    return saved();
  }

  @ApiVerb({ summary: 'Send minutes to the chair', path: PATH, answer: MINUTES })
  @Allow('run the panel')
  @Post('minutes/send')
  async send(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MinutesJson> {
    await this.minutes.send(viewer, id);
    return this.read(viewer, id, {});
  }

  @ApiVerb({
    summary: 'Send minutes back to the coordinator',
    path: PATH,
    body: MinutesBecauseBody,
    answer: MINUTES,
  })
  @Allow('approve minutes')
  @Post('minutes/send-back')
  async sendBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { because }: MinutesBecauseBody,
  ): Promise<MinutesJson> {
    await this.minutes.sendBack(viewer, id, because.trim());
    return this.read(viewer, id, {});
  }

  @ApiVerb({
    summary: 'Approve minutes',
    description: 'Each borough receives the minute of its own case.',
    path: PATH,
    answer: MINUTES,
  })
  @Allow('approve minutes')
  @Post('minutes/approve')
  async approve(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MinutesJson> {
    await this.minutes.approve(viewer, id);
    return this.read(viewer, id, {});
  }

  @ApiVerb({
    summary: 'Issue minutes of cases the chair could not see',
    path: PATH,
    answer: ISSUED,
  })
  @Allow('run the panel')
  @Post('minutes/issue')
  async issue(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<IssuedAnswer> {
    return { issued: await this.minutes.issueRest(viewer, id) };
  }

  @ApiVerb({
    summary: 'Open a next version of approved minutes',
    description: 'The one before stays readable.',
    path: PATH,
    body: MinutesBecauseBody,
    answer: MINUTES,
  })
  @Allow('approve minutes')
  @Post('minutes/reopen')
  async reopen(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { because }: MinutesBecauseBody,
  ): Promise<MinutesJson> {
    await this.minutes.reopen(viewer, id, because.trim());
    return this.read(viewer, id, {});
  }
}
