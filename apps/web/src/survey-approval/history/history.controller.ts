import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { SubmittedReturns } from '@lib/surveys/submitting/submitted-returns.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { versionAsked } from '../receipt/version-asked';
import { approvalRoutes } from '../survey-approval.paths';
import { presentHistory } from './history.presenter';

/** Each time a return was submitted, and what was different then. */
@Controller()
export class HistoryController {
  constructor(private readonly submitted: SubmittedReturns) {}

  @Allow('complete surveys')
  @Get(approvalRoutes.history)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const found = await this.submitted.differences(viewer, wave, versionAsked(query));
    return page('survey-approval/history/history.njk', presentHistory(found));
  }
}
