import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PersonNames } from '@lib/access/people/person-names.service';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { importsRoutes } from '../imports.paths';
import { importsAsked } from './import-list-address';
import { presentImportList } from './import-list.presenter';

/** Every return the borough has handed in. */
@Controller()
export class ImportsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly names: PersonNames,
  ) {}

  @Allow('import returns')
  @Get(importsRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const history = await this.uploads.history(viewer, importsAsked(query), pageNumber(query['page']));
    const names = await this.names.of(
      viewer.context,
      history.imports.map((one) => one.uploadedBy),
    );
    const mayImport = await this.uploads.mayImport(viewer);
    return page('imports/history/list.njk', presentImportList({ history, query, names, mayImport }));
  }
}
