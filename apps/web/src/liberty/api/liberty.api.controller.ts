import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { LibertyOrders } from '@lib/high-cost/liberty/liberty-orders.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import {
  EndOrderBody,
  ORDER_CHANGED,
  ORDER_KEY,
  OrderBody,
  OrderChanged,
  OrderKey,
  ORDERS,
  OrdersJson,
  TakeBackOrderBody,
} from './liberty.schemas';

const CHILD = { id: 'Key of the child' };
const ORDER = { id: 'Key of the order' };

/** Orders that deprive children of liberty, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/children')
export class LibertyApiController {
  constructor(private readonly orders: LibertyOrders) {}

  @ApiVerb({
    summary: 'The orders that deprive a child of liberty',
    description: 'Recorded as opened.',
    path: CHILD,
    answer: ORDERS,
  })
  @Allow('see the register')
  @Get(':id/liberty-orders')
  async list(@CurrentViewer() viewer: Viewer, @Param('id') childId: string): Promise<OrdersJson> {
    const { child, orders, takenBack, nightsInYear, today } = await this.orders.list(viewer, childId);
    return { childId: child.id, orders, takenBack, nightsInYear, today };
  }

  @ApiVerb({
    summary: 'Record an order',
    description: 'Two orders about a child never hold on the same day.',
    path: CHILD,
    body: OrderBody,
    status: 201,
    answer: ORDER_KEY,
  })
  @Allow('keep the register')
  @Post(':id/liberty-orders')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') childId: string,
    @Body() { startsOn, endsOn }: OrderBody,
  ): Promise<OrderKey> {
    return { id: await this.orders.add(viewer, childId, { startsOn, endsOn: endsOn ?? null }) };
  }

  @ApiVerb({
    summary: 'End an order, or give it another end',
    path: ORDER,
    body: EndOrderBody,
    answer: ORDER_CHANGED,
  })
  @Allow('keep the register')
  @Post('liberty-orders/:id/end')
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: EndOrderBody,
  ): Promise<OrderChanged> {
    return { childId: await this.orders.end(viewer, id, body) };
  }

  @ApiVerb({
    summary: 'Take back an order that was wrong',
    description: 'It counts no longer, and stays listed as taken back.',
    path: ORDER,
    body: TakeBackOrderBody,
    answer: ORDER_CHANGED,
  })
  @Allow('keep the register')
  @Post('liberty-orders/:id/take-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: TakeBackOrderBody,
  ): Promise<OrderChanged> {
    return { childId: await this.orders.takeBack(viewer, id, body.version) };
  }
}
