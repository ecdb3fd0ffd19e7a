import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { CHILD_SORTS } from '@lib/placements/children/child-filter';
import { ChildHistory, ChildrenPage, ChildrenService } from '@lib/placements/children/children.service';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { filterOf, LIST_FILTERS, pageOf, Query } from './list/child-list-address';

const EveryFilter = (): MethodDecorator => (target, key, descriptor) => {
  for (const { name, label, choices } of LIST_FILTERS) {
    ApiQuery({ name, required: false, description: label, enum: choices.map((choice) => choice.value) })(
      target,
      key,
      descriptor,
    );
  }
};

/** The borough's children as JSON: the same rules, the same audit, as the pages. */
@ApiTags('Children and placements')
@Controller('api/v1/children')
export class ChildrenApiController {
  constructor(
    private readonly children: ChildrenService,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary: 'Children looked after on a day, 50 a page. Every child returned is recorded as seen.',
  })
  @ApiQuery({ name: 'on', required: false, description: 'The day, YYYY-MM-DD; today when left out' })
  @ApiQuery({ name: 'page', required: false, description: 'From 1' })
  @ApiQuery({
    name: 'sort',
    required: false,
    description: 'A minus sign in front turns the order round',
    enum: Object.keys(CHILD_SORTS).flatMap((key) => [key, `-${key}`]),
  })
  @EveryFilter()
  @Allow('see children')
  @Get()
  list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<ChildrenPage> {
    return this.children.list(viewer, filterOf(query, this.clock.today()), pageOf(query));
  }

  @ApiOperation({
    summary: 'One child with their placements, episodes and where each came from. Recorded as opened.',
  })
  @ApiParam({ name: 'id', description: 'Key of the child, from the list' })
  @Allow('see children')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ChildHistory> {
    return this.children.open(viewer, id);
  }
}
