import { Body, Controller, Get, HttpCode, Post, Query as QueryString } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { BoroughCasesService } from '@lib/panel/cases/borough-cases.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { casesRoutes } from '../cases.paths';
import { ALL_STATUSES, CASE_QUEUES, queueAsked, statusesAsked } from './case-queues';
import { CaseListModel, presentCases } from './cases.presenter';
import { FindCasesForm } from './find-cases.form';

const LIST = 'cases/list/cases.njk';

/** The borough’s own cases, by how they stand, or by what they are called. */
@Controller()
export class CasesController {
  constructor(
    private readonly cases: BoroughCasesService,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(casesRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    return page(LIST, await this.model(viewer, query));
  }

  @Allow('see cases')
  @Post(casesRoutes.find)
  @HttpCode(200)
  async find(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const form = parseForm(FindCasesForm, body);
    if (!form.ok) return pageWithProblems(LIST, await this.model(viewer, {}, form));
    const words = form.value.words.trim();
    const found = await this.cases.list(viewer, { statuses: ALL_STATUSES, words });
    const queue = CASE_QUEUES.find(({ code }) => code === 'all')!;
    const today = this.clock.today();
    const find = { values: form.values, errors: {} };
    return page(LIST, presentCases({ found, queue, query: {}, today, find, words }));
  }

  private async model(viewer: Viewer, query: Query, find?: FormModel): Promise<CaseListModel> {
    refuseOtherNames(query, [], ['show', 'status', 'page']);
    const queue = queueAsked(query['show']);
    const statuses = statusesAsked(queue, query['status']);
    const found = await this.cases.list(viewer, { statuses, page: pageNumber(query['page']) });
    return presentCases({ found, queue, query, today: this.clock.today(), find });
  }
}
