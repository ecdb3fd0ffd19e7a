import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { LondonFigures } from '../figures/london-figures.service';
import { londonPaths } from '../london.paths';
import { presentLondon } from './london-page.presenter';

/** Figures of London and its parts, with the chart, the table and what they rest on. */
@Controller()
export class LondonController {
  constructor(private readonly figures: LondonFigures) {}

  @Allow('see London figures')
  @Get(londonPaths.show)
  async show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    return page(
      'london/page/london.njk',
      presentLondon(await this.figures.show(viewer, query), query, viewer),
    );
  }
}
