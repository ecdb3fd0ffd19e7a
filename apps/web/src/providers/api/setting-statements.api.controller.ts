import { Body, Controller, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Registrations } from '@lib/provision/registrations/registrations.service';
import { Setting } from '@lib/provision/settings/setting';
import { Settings } from '@lib/provision/settings/settings.service';
import { Statements } from '@lib/provision/statements/statements.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { SETTING } from './provision.schemas';
import {
  EndBody,
  NoteBody,
  RecordBody,
  RegistrationBody,
  RestrictionBody,
  SpecialismBody,
} from './upkeep.bodies';

const PATH = { id: 'Key of the setting' };

/** What people record of a setting: its registration, what it is for, what it may not do, and notes. */
@Tagged('Providers and settings')
@Controller('api/v1/settings')
export class SettingStatementsApiController {
  constructor(
    private readonly settings: Settings,
    private readonly registrations: Registrations,
    private readonly statements: Statements,
  ) {}

  @ApiVerb({
    summary: 'Record how a setting is registered from a day on',
    description:
      'It holds until the next thing that is known. Approvers who have a child where it is not are told.',
    path: PATH,
    body: RegistrationBody,
    status: 201,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/registrations')
  async register(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { evidence = '', legalRoute = '', ...rest }: RegistrationBody,
  ): Promise<Setting> {
    await this.registrations.record(viewer, id, { ...rest, evidence, legalRoute });
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Take back what was recorded of a registration',
    path: PATH,
    body: RecordBody,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/registrations/take-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { record }: RecordBody,
  ): Promise<Setting> {
    await this.registrations.takeBack(viewer, record);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Record what a setting is for',
    path: PATH,
    body: SpecialismBody,
    status: 201,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/specialisms')
  async addSpecialism(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: SpecialismBody,
  ): Promise<Setting> {
    await this.statements.addSpecialism(viewer, id, body);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({ summary: 'End what a setting is for', path: PATH, body: EndBody, answer: SETTING })
  @Allow('manage providers')
  @Post(':id/specialisms/end')
  async endSpecialism(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { record, endsOn }: EndBody,
  ): Promise<Setting> {
    await this.statements.end(viewer, 'specialism', record, endsOn);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Record what a setting may not do',
    path: PATH,
    body: RestrictionBody,
    status: 201,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/restrictions')
  async addRestriction(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RestrictionBody,
  ): Promise<Setting> {
    const { youngest = null, oldest = null, mostPlaces = null, to = null, note = '', ...rest } = body;
    await this.statements.addRestriction(viewer, id, { ...rest, youngest, oldest, mostPlaces, to, note });
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({ summary: 'End a restriction', path: PATH, body: EndBody, answer: SETTING })
  @Allow('manage providers')
  @Post(':id/restrictions/end')
  async endRestriction(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { record, endsOn }: EndBody,
  ): Promise<Setting> {
    await this.statements.end(viewer, 'restriction', record, endsOn);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({ summary: 'Write a note of quality', path: PATH, body: NoteBody, status: 201, answer: SETTING })
  @Allow('manage providers')
  @Post(':id/notes')
  async addNote(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: NoteBody,
  ): Promise<Setting> {
    await this.statements.addNote(viewer, id, body);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({ summary: 'Withdraw a note of quality', path: PATH, body: RecordBody, answer: SETTING })
  @Allow('manage providers')
  @Post(':id/notes/withdraw')
  async withdrawNote(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { record }: RecordBody,
  ): Promise<Setting> {
    await this.statements.withdrawNote(viewer, record);
    return this.settings.byId(viewer, id);
  }
}
