import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { NeedAndRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { WorkstreamFigures } from '../figures/workstream-figures.service';
import { workstreamsRoutes } from '../workstreams.paths';
import { POSITION_FIGURES } from './position-figures';
import { positionPage, presentPosition } from './position.presenter';

/** The London position on one side of paper, for a director. */
@Controller()
export class PositionController {
  constructor(
    private readonly figures: WorkstreamFigures,
    private readonly needs: NeedAndRoom,
    private readonly clock: Clock,
  ) {}

  @Allow('see London figures')
  @Get(workstreamsRoutes.position)
  async show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    refuseOtherNames(query, [], []);
    const figures = await this.figures.latest(viewer, POSITION_FIGURES);
    const needs = await this.needs.of(viewer, 'type');
    return page(
      'workstreams/position/position.njk',
      positionPage(presentPosition(figures, { viewer, now: this.clock.now(), needs })),
    );
  }
}
