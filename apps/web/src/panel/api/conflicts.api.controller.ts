import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { MeetingAttendance } from '@lib/panel/attendance/attendance.service';
import { Conflicts } from '@lib/panel/conflicts/conflicts.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { ConflictsJson, conflictsJson } from './live-json';
import { DeclareBody, NoConflictBody, SpokenBody } from './live.bodies';
import { CONFLICTS } from './live.schemas';

const PATH = { id: 'Key of the meeting' };

/** Conflicts of interest, before the papers open, as JSON. */
@Tagged('Meetings')
@Controller('api/v1/panel/meetings/:id/conflicts')
export class ConflictsApiController {
  constructor(
    private readonly meetings: MeetingAttendance,
    private readonly conflicts: Conflicts,
  ) {}

  @ApiVerb({ summary: 'Cases to declare about, and conflicts that hold', path: PATH, answer: CONFLICTS })
  @Allow('see panels')
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ConflictsJson> {
    return conflictsJson(await this.meetings.of(viewer, id), viewer);
  }

  @ApiVerb({ summary: 'Declare your own conflicts', path: PATH, body: DeclareBody, answer: CONFLICTS })
  @Allow('see panels')
  @Post()
  async declare(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { declarations }: DeclareBody,
  ): Promise<ConflictsJson> {
    const answers = declarations.map(({ itemId, nature }) => ({ itemId, nature: nature?.trim() || null }));
    await this.conflicts.declareOwn(viewer, id, answers);
    return this.show(viewer, id);
  }

  @ApiVerb({
    summary: 'Write down a conflict somebody spoke of',
    path: PATH,
    body: SpokenBody,
    answer: CONFLICTS,
  })
  @Allow('run the panel')
  @Post('spoken')
  async spoken(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { itemId, personId, nature }: SpokenBody,
  ): Promise<ConflictsJson> {
    await this.conflicts.recordSpoken(viewer, id, { itemId, personId, nature: nature.trim() });
    return this.show(viewer, id);
  }

  @ApiVerb({
    summary: 'Withdraw somebody else’s conflict',
    path: PATH,
    body: NoConflictBody,
    answer: CONFLICTS,
  })
  @Allow('run the panel')
  @Post('withdraw')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { itemId, personId, because }: NoConflictBody,
  ): Promise<ConflictsJson> {
    await this.conflicts.withdraw(viewer, id, { itemId, personId, because: because.trim() });
    return this.show(viewer, id);
  }
}
