import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Setting } from '@lib/provision/settings/setting';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { NameBody, SettingBody, SettingsQuery } from './provision.bodies';
import { SETTING, SETTINGS_FOUND, SettingsFound } from './provision.schemas';

const PATH = { id: 'Key of the setting' };

/** The directory of settings. */
@Tagged('Providers and settings')
@Controller('api/v1/settings')
export class SettingsApiController {
  constructor(
    private readonly settings: Settings,
    private readonly entry: SettingEntry,
  ) {}

  @ApiVerb({ summary: 'Settings, 50 a page', query: SettingsQuery, answer: SETTINGS_FOUND })
  @Allow('see providers')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: SettingsQuery): Promise<SettingsFound> {
    const archived = query.archived === 'either' ? 'either' : query.archived === 'only';
    const filter = { text: query.text, archived } as const;
    const { settings, count } = await this.settings.list(viewer, filter, pageAsked(query));
    return { settings, count };
  }

  @ApiVerb({
    summary: 'One setting, with its history',
    description: 'Of one that is part of another, mergedInto says which.',
    path: PATH,
    answer: SETTING,
  })
  @Allow('see providers')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Setting> {
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Enter a setting that is on no list',
    description: 'A later list that has its URN takes it over.',
    body: SettingBody,
    status: 201,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Body() body: SettingBody): Promise<Setting> {
    const { provider = '', urn = '', places = null, ...rest } = body;
    return this.settings.byId(viewer, await this.entry.add(viewer, { ...rest, provider, urn, places }));
  }

  @ApiVerb({ summary: 'Add a name a setting is known by', path: PATH, body: NameBody, answer: SETTING })
  @Allow('manage providers')
  @Post(':id/names')
  async addName(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { alias }: NameBody,
  ): Promise<Setting> {
    await this.entry.addAlias(viewer, id, alias);
    return this.settings.byId(viewer, id);
  }
}
