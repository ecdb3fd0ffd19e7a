import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { Returns } from '@lib/surveys/returns/returns.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { surveysRoutes } from '../surveys.paths';
import { presentSurveys } from './surveys.presenter';

/** The surveys a borough is asked in. */
@Controller()
export class SurveysController {
  constructor(
    private readonly returns: Returns,
    private readonly opened: OpenedReturns,
    private readonly clock: Clock,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.list)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const waves = await this.returns.list(viewer);
    const receipts = await this.opened.receipts(viewer);
    return page('surveys/list/surveys.njk', presentSurveys(waves, receipts, this.clock.today()));
  }
}
