import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Waves } from '@lib/surveys/waves/waves.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { collectionJson, COLLECTIONS, CollectionsJson } from './collections.schemas';

/** Surveys and their waves, as JSON. */
@Tagged('Surveys')
@Controller('api/v1/collections')
export class CollectionsApiController {
  constructor(private readonly waves: Waves) {}

  @ApiVerb({ summary: 'Every survey that is repeated, with its waves', answer: COLLECTIONS })
  @Allow('see waves')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<CollectionsJson> {
    return { collections: (await this.waves.collections(viewer)).map(collectionJson) };
  }
}
