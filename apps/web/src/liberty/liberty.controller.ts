import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { LibertyOrders } from '@lib/high-cost/liberty/liberty-orders.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { libertyPaths, libertyRoutes } from './liberty.paths';
import { presentEnd, presentOrders, presentTakeBack } from './liberty.presenter';
import { EndOrderForm, OrderForm, TakeBackOrderForm } from './order.form';

const ORDERS = 'liberty/orders.njk';
const END = 'liberty/end.njk';

/** Orders that deprive a child of liberty: listed, recorded, ended and taken back. */
@Controller()
export class LibertyController {
  constructor(private readonly orders: LibertyOrders) {}

  @Allow('see the register')
  @Get(libertyRoutes.child)
  async list(@CurrentViewer() viewer: Viewer, @Param('id') childId: string): Promise<Page> {
    return page(ORDERS, presentOrders(await this.orders.list(viewer, childId), formOf()));
  }

  @Allow('keep the register')
  @Post(libertyRoutes.child)
  @HttpCode(303)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') childId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(OrderForm, body);
    const again = async (errors: FormErrors): Promise<Page> => {
      const about = await this.orders.list(viewer, childId);
      return pageWithProblems(ORDERS, presentOrders(about, { values: form.values, errors }));
    };
    if (!form.ok) return again(form.errors);
    try {
      await this.orders.add(viewer, childId, form.value);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(libertyPaths.child(childId), 'The order is recorded.');
  }

  @Allow('keep the register')
  @Get(libertyRoutes.end)
  async toEnd(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.orders.open(viewer, id);
    const { endsOn, version } = found.order;
    return page(END, presentEnd(found, formOf({ endsOn: endsOn ?? '', version: String(version) })));
  }

  @Allow('keep the register')
  @Post(libertyRoutes.end)
  @HttpCode(303)
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(EndOrderForm, body);
    const again = async (errors: FormErrors): Promise<Page> =>
      pageWithProblems(END, presentEnd(await this.orders.open(viewer, id), { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { endsOn, version } = form.value;
    try {
      const childId = await this.orders.end(viewer, id, { endsOn, version: Number(version) });
      return redirectTo(libertyPaths.child(childId), 'When the order ends is recorded.');
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }

  @Allow('keep the register')
  @Get(libertyRoutes.takeBack)
  async toTakeBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('liberty/take-back.njk', presentTakeBack(await this.orders.open(viewer, id)));
  }

  @Allow('keep the register')
  @Post(libertyRoutes.takeBack)
  @HttpCode(303)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(TakeBackOrderForm, body);
    const childId = await this.orders.takeBack(viewer, id, form.ok ? Number(form.value.version) : 0);
    return redirectTo(libertyPaths.child(childId), 'The order is taken back.');
  }
}
