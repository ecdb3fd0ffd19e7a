import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { Setting } from '@lib/provision/settings/setting';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { SettingFilter } from '@lib/provision/settings/settings.query';
import { Settings } from '@lib/provision/settings/settings.service';
import { SupportedCategory } from '@lib/provision/settings/supported-category';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { NameBody, SettingBody, SettingsQuery } from './provision.bodies';
import { refuseUnknown } from './refuse-unknown';
import { SETTING, SETTINGS_FOUND, SettingsFound } from './provision.schemas';

const PATH = { id: 'Key of the setting' };

/** The directory of settings. */
@Tagged('Providers and settings')
@Controller('api/v1/settings')
export class SettingsApiController {
  constructor(
    private readonly settings: Settings,
    private readonly entry: SettingEntry,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({
    summary: 'Settings, 50 a page',
    description: 'With a day, registration says how each stood on it.',
    query: SettingsQuery,
    answer: SETTINGS_FOUND,
  })
  @Allow('see providers')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: SettingsQuery): Promise<SettingsFound> {
    const found = await this.settings.list(viewer, filterOf(query, this.clock.today()), pageAsked(query));
    refuseUnknown(query, found);
    const { settings, count } = found;
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

const filterOf = (
  {
    text,
    provisionType,
    localAuthority,
    category,
    specialism,
    restriction,
    registration,
    on,
    archived,
  }: SettingsQuery,
  today: Day,
): SettingFilter => ({
  ...{ text, provisionType, localAuthority, specialism, restriction },
  on: on ?? today,
  ...(category === undefined ? {} : { category: Number(category) as SupportedCategory }),
  ...(registration === undefined ? {} : { registered: registration === 'active' }),
  archived: archived === 'either' ? 'either' : archived === 'only',
});
