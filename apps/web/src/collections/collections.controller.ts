import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Waves } from '@lib/surveys/waves/waves.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { collectionsRoutes } from './collections.paths';
import { presentCollections } from './collections.presenter';

/** Where the programme begins: every survey that is repeated, with its waves. */
@Controller()
export class CollectionsController {
  constructor(private readonly waves: Waves) {}

  @Allow('see waves')
  @Get(collectionsRoutes.list)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page(
      'collections/collections.njk',
      presentCollections(await this.waves.collections(viewer), viewer),
    );
  }
}
