import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Publisher } from '@lib/reports/publisher';
import { OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { surveysRoutes } from '../surveys.paths';
import { rowsWithProblems } from './listed-problems';
import { problemsWorkbook } from './problems-workbook';
import { ProblemsForm } from './problems.form';
import { presentProblems } from './problems.presenter';

/** Everything that stands in the way of a return, by question or by row. */
@Controller()
export class ProblemsController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly clock: Clock,
    private readonly publisher: Publisher,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.problems)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const form = parseForm(ProblemsForm, query);
    if (!form.ok)
      throw new InvalidError('Some of what you sent has to be mended.', 'invalid-input', [
        { field: 'by', message: form.errors['by'] ?? '' },
      ]);
    const by = form.value.by === 'row' ? 'row' : 'question';
    const opened = await this.opened.open(viewer, wave, rowsWithProblems);
    return page('surveys/problems/problems.njk', presentProblems(opened, by));
  }

  @Allow('complete surveys')
  @Get(surveysRoutes.downloadProblems)
  async download(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Download> {
    const opened = await this.opened.open(viewer, wave, rowsWithProblems, 'survey-return-exported');
    return problemsWorkbook(opened, {
      borough: authorityById(viewer.boroughId!),
      today: this.clock.today(),
      contact: this.publisher.contact,
    });
  }
}
