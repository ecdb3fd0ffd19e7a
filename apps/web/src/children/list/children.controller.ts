import { Body, Controller, Get, HttpCode, Post, Query as QueryString } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { ChildrenService } from '@lib/placements/children/children.service';
import { AgeBands } from '@lib/rules/age-bands/age-bands.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths, childrenRoutes } from '../children.paths';
import { dayOf, filterOf } from './child-list-address';
import { ChildListModel, presentChildList } from './child-list.presenter';
import { FindChildForm } from './find-child.form';

const TEMPLATE = 'children/list/list.njk';

/** The borough's children who are looked after today. */
@Controller()
export class ChildrenController {
  constructor(
    private readonly children: ChildrenService,
    private readonly clock: Clock,
    private readonly ageBands: AgeBands,
  ) {}

  @Allow('see children')
  @Get(childrenRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, query));
  }

  @Allow('see children')
  @Post(childrenRoutes.find)
  @HttpCode(303)
  async find(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(FindChildForm, body);
    if (!form.ok) return pageWithProblems(TEMPLATE, await this.model(viewer, {}, form));
    const id = await this.children.find(viewer, form.value.reference);
    if (id) return redirectTo(childrenPaths.child(id));
    const errors = { reference: 'No child of your borough has this reference, in a return or added here' };
    return pageWithProblems(TEMPLATE, await this.model(viewer, {}, { values: form.values, errors }));
  }

  private async model(
    viewer: Viewer,
    query: Query,
    find?: FormModel,
  ): Promise<ChildListModel & { form?: FormModel }> {
    const today = this.clock.today();
    const ages = await this.ageBands.on(viewer, dayOf(query, today));
    const filter = filterOf(query, today, ages);
    const found = await this.children.list(viewer, filter, pageNumber(query['page']));
    const boroughName = authorityById(viewer.boroughId!).name;
    return { ...presentChildList({ boroughName, found, filter, query, find, ages }), form: find };
  }
}
