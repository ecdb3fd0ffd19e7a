import { Controller, Get, Param, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Overlaps, OverlapsPage } from '@lib/placements/overlaps/overlaps.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { pageAsked, PagedQuery } from '../../../api-docs/describing/paged.query';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { CHILD_OVERLAPS, ChildOverlapsJson, OVERLAPS_PAGE } from './overlaps.schemas';

/** What cannot stand beside the placements of the history, as JSON. */
@Tagged('Children and placements')
@Controller('api/v1/children')
export class OverlapsApiController {
  constructor(private readonly overlaps: Overlaps) {}

  @ApiVerb({
    summary: 'Placements and entries that overlap',
    description: 'Every child in the answer is recorded as seen.',
    query: PagedQuery,
    answer: OVERLAPS_PAGE,
  })
  @Allow('see children')
  @Get('overlaps')
  list(@CurrentViewer() viewer: Viewer, @Query() query: PagedQuery): Promise<OverlapsPage> {
    return this.overlaps.list(viewer, pageAsked(query));
  }

  @ApiVerb({
    summary: 'What overlaps of one child, with what it clashes with',
    description: 'Recorded as seen.',
    path: { id: 'Key of the child' },
    answer: CHILD_OVERLAPS,
  })
  @Allow('see children')
  @Get(':id/overlaps')
  async ofChild(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ChildOverlapsJson> {
    const { child, overlaps } = await this.overlaps.ofChild(viewer, id);
    const { localReference, serviceReference } = child;
    return { childId: child.id, localReference, serviceReference, overlaps };
  }
}
