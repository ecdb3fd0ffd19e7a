import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { londonPaths } from '../london.paths';
import { LondonMonths } from './london-months.service';
import { presentMonths } from './months-page.presenter';

/** Figures of London over two years. */
@Controller()
export class MonthsController {
  constructor(private readonly months: LondonMonths) {}

  @Allow('see London figures')
  @Get(londonPaths.months)
  async show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    return page('london/months/months.njk', presentMonths(await this.months.show(viewer, query), query));
  }
}
