import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { ChildrenService } from '@lib/placements/children/children.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenRoutes } from '../children.paths';
import { presentChild } from './child.presenter';

/** One child's page. A child of another borough, and one that never was, are the same page not found. */
@Controller()
export class ChildController {
  constructor(
    private readonly children: ChildrenService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Allow('see children')
  @Get(childrenRoutes.child)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const history = await this.children.open(viewer, id);
    const urns = history.placements.flatMap(({ urn }) => urn ?? []);
    const settings = await this.settings.byUrns(viewer, urns);
    return page('children/child/child.njk', presentChild(history, settings, this.clock.today()));
  }
}
