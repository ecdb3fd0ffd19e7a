import { Body, Controller, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Merges } from '@lib/provision/directory/merges.service';
import { SettingUpkeep } from '@lib/provision/directory/setting-upkeep.service';
import { Setting } from '@lib/provision/settings/setting';
import { Settings } from '@lib/provision/settings/settings.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { SETTING } from './provision.schemas';
import { ArchiveBody, DetailsBody, MergeBody, RenameBody } from './upkeep.bodies';

const PATH = { id: 'Key of the setting' };

/** What is kept of a setting by hand, and whether it stands for itself. */
@Tagged('Providers and settings')
@Controller('api/v1/settings')
export class SettingUpkeepApiController {
  constructor(
    private readonly settings: Settings,
    private readonly upkeep: SettingUpkeep,
    private readonly merges: Merges,
  ) {}

  @ApiVerb({ summary: 'Change the details that no list has', path: PATH, body: DetailsBody, answer: SETTING })
  @Allow('manage providers')
  @Post(':id/details')
  async details(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version, supportedCategory = null, outwardCode = '', ...ages }: DetailsBody,
  ): Promise<Setting> {
    const { youngestAge = null, oldestAge = null } = ages;
    const details = { supportedCategory, outwardCode, youngestAge, oldestAge };
    await this.upkeep.saveDetails(viewer, id, details, version);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Rename a setting',
    description: 'The old name stays as one it had until that day.',
    path: PATH,
    body: RenameBody,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/rename')
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { name, on, version }: RenameBody,
  ): Promise<Setting> {
    await this.upkeep.rename(viewer, id, { name, on }, version);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Archive a setting',
    description:
      'Refused (409) with each reason, as long as a child is placed there or an open case names it.',
    path: PATH,
    body: ArchiveBody,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/archive')
  async archive(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { because, version }: ArchiveBody,
  ): Promise<Setting> {
    await this.upkeep.archive(viewer, id, because, version);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({ summary: 'Bring an archived setting back', path: PATH, answer: SETTING })
  @Allow('manage providers')
  @Post(':id/bring-back')
  async bringBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Setting> {
    await this.upkeep.bringBack(viewer, id);
    return this.settings.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Make a setting part of another',
    description:
      'Its key, number and names lead to the other; nothing of a borough is changed. Answers with the other.',
    path: PATH,
    body: MergeBody,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/merge')
  async merge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MergeBody,
  ): Promise<Setting> {
    await this.merges.merge(viewer, id, body);
    return this.settings.byId(viewer, body.into);
  }

  @ApiVerb({
    summary: 'Undo a merge',
    description: 'Refused (409) once something was recorded of the other.',
    path: PATH,
    answer: SETTING,
  })
  @Allow('manage providers')
  @Post(':id/merge/undo')
  async undoMerge(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Setting> {
    await this.merges.undo(viewer, id);
    return this.settings.byId(viewer, id);
  }
}
