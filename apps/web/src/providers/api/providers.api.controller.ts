import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ProviderWithSettings } from '@lib/provision/providers/provider';
import { Providers } from '@lib/provision/providers/providers.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { NameBody } from './provision.bodies';
import { PROVIDER } from './provision.schemas';

const PATH = { id: 'Key of the provider' };

/** The organisations of the directory. */
@Tagged('Providers and settings')
@Controller('api/v1/providers')
export class ProvidersApiController {
  constructor(private readonly providers: Providers) {}

  @ApiVerb({ summary: 'One provider, with its settings', path: PATH, answer: PROVIDER })
  @Allow('see providers')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ProviderWithSettings> {
    return this.providers.byId(viewer, id);
  }

  @ApiVerb({
    summary: 'Add another name of a provider',
    description: 'A list that uses it means this provider.',
    path: PATH,
    body: NameBody,
    answer: PROVIDER,
  })
  @Allow('manage providers')
  @Post(':id/names')
  async addName(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { alias }: NameBody,
  ): Promise<ProviderWithSettings> {
    await this.providers.addAlias(viewer, id, alias);
    return this.providers.byId(viewer, id);
  }
}
