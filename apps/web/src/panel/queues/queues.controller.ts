import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Reviews } from '@lib/panel/review/reviews.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { passes, queueAsked } from './queue-address';
import { presentQueue } from './queues.presenter';

/** The coordinator’s queues. */
@Controller()
export class QueuesController {
  constructor(
    private readonly reviews: Reviews,
    private readonly clock: Clock,
  ) {}

  @Allow('run the panel')
  @Get(panelPaths.queues)
  async show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const queue = queueAsked(query);
    const found = await this.reviews.queue(viewer, queue, passes(query));
    return page('panel/queues/queues.njk', presentQueue(found, { queue, query, today: this.clock.today() }));
  }
}
