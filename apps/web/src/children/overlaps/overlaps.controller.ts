import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { EntriesBeside } from '@lib/high-cost/register/entries-beside.service';
import { Overlaps } from '@lib/placements/overlaps/overlaps.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenRoutes } from '../children.paths';
import { presentChildOverlaps, presentOverlaps } from './overlaps.presenter';

/** What cannot stand beside the placements of the history: all of the borough, and one child’s side by side. */
@Controller()
export class OverlapsController {
  constructor(
    private readonly overlaps: Overlaps,
    private readonly entries: EntriesBeside,
    private readonly clock: Clock,
  ) {}

  @Allow('see children')
  @Get(childrenRoutes.overlaps)
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const asked = /^\d{1,6}$/.test(String(query['page'])) ? Number(query['page']) : 1;
    const found = await this.overlaps.list(viewer, asked);
    return page('children/overlaps/overlaps.njk', presentOverlaps(found, this.clock.today()));
  }

  @Allow('see children')
  @Get(childrenRoutes.overlapsOf)
  async ofChild(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.overlaps.ofChild(viewer, id);
    const entries = await this.entries.ofChild(viewer, found.child.id);
    return page(
      'children/overlaps/side-by-side.njk',
      presentChildOverlaps(found, entries, this.clock.today()),
    );
  }
}
