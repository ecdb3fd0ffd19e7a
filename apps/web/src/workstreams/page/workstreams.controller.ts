import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { WorkstreamFigures } from '../figures/workstream-figures.service';
import { presentWorkstreams } from '../list/workstreams.presenter';
import { workstreamsRoutes } from '../workstreams.paths';
import { presentWorkstream } from './workstream.presenter';

/** The workstreams of the programme, and each as a page of its figures. */
@Controller()
export class WorkstreamsController {
  constructor(private readonly figures: WorkstreamFigures) {}

  @Allow('see London figures')
  @Get(workstreamsRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    refuseOtherNames(query, [], []);
    return page('workstreams/list/workstreams.njk', presentWorkstreams(await this.figures.list(viewer)));
  }

  @Allow('see London figures')
  @Get(workstreamsRoutes.workstream)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const answer = await this.figures.show(viewer, code, query);
    return page('workstreams/page/workstream.njk', presentWorkstream(answer, query, viewer));
  }
}
