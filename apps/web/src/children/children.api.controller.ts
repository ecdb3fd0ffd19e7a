import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { refuseUnknownBand } from '@lib/rules/age-bands/age-band-set';
import { AgeBands } from '@lib/rules/age-bands/age-bands.service';
import { Viewer } from '@lib/access/viewer';
import { ChildFilter } from '@lib/placements/children/child-filter';
import { ChildHistory, ChildrenPage, ChildrenService } from '@lib/placements/children/children.service';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ApiVerb } from '../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../api-docs/describing/paged.query';
import { Tagged } from '../api-docs/describing/tagged.decorator';
import { CHILD_HISTORY } from './api/child-history.schemas';
import { ChildrenFilterQuery, ChildrenQuery } from './api/children.query';
import {
  CHILDREN_EXPORT,
  CHILDREN_PAGE,
  ChildrenExport,
  FOUND_CHILD,
  FoundChild,
} from './api/children.schemas';
import { FindChildBody } from './api/find-child.body';
import { dayOf, filterOf } from './list/child-list-address';

/** The borough's children as JSON: the same rules, the same audit, as the pages. */
@Tagged('Children and placements')
@Controller('api/v1/children')
export class ChildrenApiController {
  constructor(
    private readonly children: ChildrenService,
    private readonly clock: Clock,
    private readonly ageBands: AgeBands,
  ) {}

  @ApiVerb({
    summary: 'Children looked after on a day',
    description: 'Every child in the answer is recorded as seen.',
    query: ChildrenQuery,
    answer: CHILDREN_PAGE,
  })
  @Allow('see children')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ChildrenQuery): Promise<ChildrenPage> {
    return this.children.list(viewer, await this.filterOf(viewer, query), pageAsked(query));
  }

  @ApiVerb({
    summary: 'All children of a filter at once',
    description: 'What the page hands over as a workbook. Every child in the answer is recorded as exported.',
    query: ChildrenFilterQuery,
    answer: CHILDREN_EXPORT,
  })
  @Allow('export children')
  @Get('export')
  async export(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ChildrenFilterQuery,
  ): Promise<ChildrenExport> {
    const filter = await this.filterOf(viewer, query);
    return { on: filter.on, ...(await this.children.export(viewer, filter)) };
  }

  @ApiVerb({
    summary: 'Find a child by reference',
    description:
      'The reference is sent in the body, so that it is never part of an address. 404 when your borough has no such child.',
    body: FindChildBody,
    answer: FOUND_CHILD,
  })
  @Allow('see children')
  @Post('find')
  async find(@CurrentViewer() viewer: Viewer, @Body() body: FindChildBody): Promise<FoundChild> {
    const id = await this.children.find(viewer, body.reference);
    if (!id) throw new NotFoundError('child');
    return { id };
  }

  @ApiVerb({
    summary: 'One child with their placements and episodes, and where each came from',
    description: 'Recorded as opened.',
    path: { id: 'Key of the child' },
    answer: CHILD_HISTORY,
  })
  @Allow('see children')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ChildHistory> {
    return this.children.open(viewer, id);
  }

  /** @throws InvalidError for an age band that the day does not have */
  private async filterOf(viewer: Viewer, query: ChildrenFilterQuery): Promise<ChildFilter> {
    const today = this.clock.today();
    const ages = await this.ageBands.on(viewer, dayOf({ ...query }, today));
    refuseUnknownBand(ages, query.age);
    return filterOf({ ...query }, today, ages);
  }
}
