import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { BoroughCasesService } from '@lib/panel/cases/borough-cases.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { casesRoutes } from '../cases.paths';
import { queueAsked } from './case-queues';
import { presentCases } from './cases.presenter';

/** The borough’s own cases, by how they stand. */
@Controller()
export class CasesController {
  constructor(
    private readonly cases: BoroughCasesService,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(casesRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString('show') show?: string): Promise<Page> {
    const queue = queueAsked(show);
    const found = await this.cases.list(viewer, queue.statuses);
    return page('cases/list/cases.njk', presentCases(found, queue, this.clock.today()));
  }
}
