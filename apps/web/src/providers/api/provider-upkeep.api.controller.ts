import { Body, Controller, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ProviderMerges } from '@lib/provision/directory/provider-merges.service';
import { ProviderUpkeep } from '@lib/provision/directory/provider-upkeep.service';
import { ProviderWithSettings } from '@lib/provision/providers/provider';
import { Providers } from '@lib/provision/providers/providers.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { PROVIDER } from './provision.schemas';
import { ArchiveBody, GroupBody, MergeBody, RenameBody } from './upkeep.bodies';

const PATH = { id: 'Key of the provider' };

/** What is kept of a provider, and whether it stands for itself. */
@Tagged('Providers and settings')
@Controller('api/v1/providers')
export class ProviderUpkeepApiController {
  constructor(
    private readonly providers: Providers,
    private readonly upkeep: ProviderUpkeep,
    private readonly merges: ProviderMerges,
  ) {}

  @ApiVerb({
    summary: 'Rename a provider',
    description: 'A list that has its old name still means this provider.',
    path: PATH,
    body: RenameBody,
    answer: PROVIDER,
  })
  @Allow('manage providers')
  @Post(':id/rename')
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { name, on, version }: RenameBody,
  ): Promise<ProviderWithSettings> {
    await this.upkeep.rename(viewer, id, { name, on }, version);
    return this.providers.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Say which group a provider belongs to',
    path: PATH,
    body: GroupBody,
    answer: PROVIDER,
  })
  @Allow('manage providers')
  @Post(':id/group')
  async group(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: GroupBody,
  ): Promise<ProviderWithSettings> {
    await this.upkeep.setGroup(viewer, id, body);
    return this.providers.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Archive a provider',
    description: 'Refused (409) with each reason, as long as it has settings or owns providers.',
    path: PATH,
    body: ArchiveBody,
    answer: PROVIDER,
  })
  @Allow('manage providers')
  @Post(':id/archive')
  async archive(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { because, version }: ArchiveBody,
  ): Promise<ProviderWithSettings> {
    await this.upkeep.archive(viewer, id, because, version);
    return this.providers.byId(viewer, id);
  }

  @ApiVerb({ summary: 'Bring an archived provider back', path: PATH, answer: PROVIDER })
  @Allow('manage providers')
  @Post(':id/bring-back')
  async bringBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ProviderWithSettings> {
    await this.upkeep.bringBack(viewer, id);
    return this.providers.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Make a provider part of another',
    description: 'Its key and names lead to the other, and so do its settings. Answers with the other.',
    path: PATH,
    body: MergeBody,
    answer: PROVIDER,
  })
  @Allow('manage providers')
  @Post(':id/merge')
  async merge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MergeBody,
  ): Promise<ProviderWithSettings> {
    await this.merges.merge(viewer, id, body);
    return this.providers.byId(viewer, body.into);
  }

  @ApiVerb({
    summary: 'Undo a merge of providers',
    description: 'Refused (409) once something was recorded of the other.',
    path: PATH,
    answer: PROVIDER,
  })
  @Allow('manage providers')
  @Post(':id/merge/undo')
  async undoMerge(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ProviderWithSettings> {
    await this.merges.undo(viewer, id);
    return this.providers.byId(viewer, id);
  }
}
