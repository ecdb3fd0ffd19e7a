import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { SubmittedReturns } from '@lib/surveys/submitting/submitted-returns.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { approvalRoutes } from '../survey-approval.paths';
import { copyWorkbook } from './copy-workbook';
import { presentReceipt } from './receipt.presenter';
import { versionAsked } from './version-asked';

/** The receipt of what was submitted, and a copy of it. */
@Controller()
export class ReceiptController {
  constructor(
    private readonly submitted: SubmittedReturns,
    private readonly publisher: Publisher,
  ) {}

  @Allow('complete surveys')
  @Get(approvalRoutes.receipt)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(
      'survey-approval/receipt/receipt.njk',
      presentReceipt(await this.submitted.open(viewer, wave), viewer),
    );
  }

  @Allow('complete surveys')
  @Get(approvalRoutes.copy)
  async copy(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Download> {
    return copyWorkbook(await this.submitted.copy(viewer, wave, versionAsked(query)), this.publisher.contact);
  }
}
